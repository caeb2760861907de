"""Reads the comments of a Word file with python-docx, and what they stand at. The words are those of the file without them."""

import sys
import zipfile

import docx

before, after = (docx.Document(path) for path in sys.argv[1:])
comments = list(after.comments)
assert comments and all(comment.author == "quorate" and comment.text for comment in comments)
assert [paragraph.text for paragraph in before.paragraphs] == [paragraph.text for paragraph in after.paragraphs]

named = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
    ids = [element.get(f"{named}id") for element in after.element.body.iter(f"{named}{kind}")]
    assert sorted(ids) == sorted(str(comment.comment_id) for comment in comments), (kind, ids)

parts = [zipfile.ZipFile(path) for path in sys.argv[1:]]
assert parts[1].testzip() is None
changed = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
for name in set(parts[0].namelist()) - changed:
    assert parts[0].read(name) == parts[1].read(name), name
print(f"python-docx reads {len(comments)} comments, and all else is as it was")
