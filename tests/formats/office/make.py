"""Makes the files of this folder: see README.md."""

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import H, List, ListItem, P, Span


def word():
    d = docx.Document()
    d.sections[0].header.paragraphs[0].text = "Anytown Parish Council"
    d.sections[0].footer.paragraphs[0].text = "Page 1 of 1"
    d.add_heading("Minutes of the Allotments Committee", 0)
    d.add_paragraph("Held on Wednesday 5 March 2031 at 7.00 pm in the Reading Room.")
    p = d.add_paragraph()
    p.add_run("Present: ").bold = True
    p.add_run("Cllr Ana Roe (Chair), Cllr Ben Hart, Cllr Cat Ives")
    d.add_heading("Apologies", 1)
    d.add_paragraph("Apologies were received from Cllr Dan Jay.")
    d.add_heading("Water", 1)
    p = d.add_paragraph("The Clerk reported that the tap was dripping.")
    p.runs[0].add_break(WD_BREAK.LINE)
    p.add_run("Members thanked her.")
    d.add_paragraph("to mend the tap;", style="List Number")
    d.add_paragraph("to read the meter.", style="List Number")
    d.add_paragraph("The shed", style="List Bullet")
    d.add_paragraph("its roof", style="List Bullet 2")
    t = d.add_table(rows=2, cols=3, style="Table Grid")
    for cell, words in zip(t.rows[0].cells, ["Action", "By whom", "By when"]):
        cell.text = words
        cell.paragraphs[0].runs[0].bold = True
    for cell, words in zip(t.rows[1].cells, ["Mend the tap", "Clerk", "1 April 2031"]):
        cell.text = words
    p = d.add_paragraph("The rent was set at ")
    p._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>£30</w:delText></w:r></w:del>'))
    p._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="A"><w:r><w:t>£32</w:t></w:r></w:ins>'))
    p.add_run(".")
    d.add_comment(p.runs[-1], text="Check the sum.", author="Ben Hart", initials="BH")
    d.add_paragraph("The meeting closed at 8.10 pm.")
    d.save("python-docx.docx")


def open_document():
    d = OpenDocumentText()
    bold = Style(name="Strong", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    d.automaticstyles.addElement(bold)
    d.text.addElement(H(outlinelevel=1, text="Minutes of the Allotments Committee"))
    p = P()
    p.addElement(Span(stylename=bold, text="Present: "))
    p.addText("Cllr Ana Roe (Chair), Cllr Ben Hart")
    d.text.addElement(p)
    d.text.addElement(H(outlinelevel=2, text="Water"))
    items = List()
    for words in ["to mend the tap;", "to read the meter."]:
        item = ListItem()
        item.addElement(P(text=words))
        items.addElement(item)
    d.text.addElement(items)
    table = Table(name="T")
    for cells in [["Action", "By whom"], ["Mend the tap", "Clerk"]]:
        row = TableRow()
        for words in cells:
            cell = TableCell()
            cell.addElement(P(text=words))
            row.addElement(cell)
        table.addElement(row)
    d.text.addElement(table)
    d.save("odfpy.odt")


word()
open_document()
