//! What is on a page and not of the minutes: by its element, its role, the names that all sites give it, or because it is a
//! list of links to the rest of the site.

use super::sites::{is_of_document, is_size};
use super::survey::Survey;
use super::tags::{Attribute, Tag};
use super::tree::{Element, Id, Tree};

/// Words in the names of classes and of elements, and what is called so.
const NAMES: &[(&[&str], &str)] = &[
    (
        &[
            "nav",
            "navigation",
            "navbar",
            "navbox",
            "menu",
            "menus",
            "submenu",
            "megamenu",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "pagination",
            "pager",
            "toolbar",
            "sitemap",
            "catlinks",
            "mainnav",
            "topnav",
            "subnav",
        ],
        "navigation",
    ),
    (&["sidebar", "sidenav", "rightcol", "rightcolumn", "leftcol", "leftcolumn"], "what stands beside the text"),
    (&["footer", "colophon", "printfooter"], "the page's footer"),
    (&["masthead"], "the page's header"),
    (&["cookie", "cookies", "consent", "gdpr", "cookiebanner", "cookienotice"], "a note about cookies"),
    (&["share", "sharing", "sharethis", "addthis", "addtoany", "sharedaddy", "social"], "buttons to share the page"),
    (&["skip", "skiplink", "skiplinks", "jump"], "a link to skip to the text"),
    (&["search", "searchbox", "searchform", "sitesearch"], "a search box"),
    (&["login", "logon", "signin"], "a login"),
    (&["toc"], "a table of contents"),
    (&["editsection", "noprint", "mghideifscript", "mgnoprint"], "what is not printed"),
    (&["respond", "relatedposts"], "what readers add"),
    (&["advert", "adverts", "advertisement", "adsbygoogle"], "an advertisement"),
    (&["reference"], "a mark of a footnote"),
];

/// The same for whole names.
const WHOLE_NAMES: &[(&[&str], &str)] = &[
    (&["sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden", "d-none"], "hidden text"),
    (&["sitesub", "contentsub"], "what is said about the page"),
    (&["no-print", "d-print-none", "hide-print"], "what is not printed"),
    (&["entry-meta", "post-meta", "entry-footer", "post-footer", "posted-on", "byline"], "what is said about the page"),
    (&["site-header", "site-branding", "siteheader"], "the page's header"),
    (&["comments", "comments-area", "disqus_thread"], "what readers add"),
];

/// Roles, and what has them.
const ROLES: &[(&[&str], &str)] = &[
    (&["navigation", "menu", "menubar", "toolbar", "tablist", "directory"], "navigation"),
    (&["banner"], "the page's header"),
    (&["contentinfo"], "the page's footer"),
    (&["complementary"], "what stands beside the text"),
    (&["search"], "a search box"),
    (&["dialog", "alertdialog", "alert"], "a message of the site"),
];

/// Words of which links to the rest of a site have at least one.
const PLACES: &[&str] = &[
    "home",
    "homepage",
    "contact",
    "contact us",
    "contacts",
    "about",
    "about us",
    "news",
    "site map",
    "sitemap",
    "search",
    "accessibility",
    "privacy",
    "privacy policy",
    "cookies",
    "login",
    "log in",
    "links",
    "back",
    "next",
    "previous",
    "top",
    "help",
    "gallery",
    "faq",
    "menu",
];

/// What each element is instead of a part of the minutes, if it is something else. An element that holds much of what the
/// page says is never taken for its frame.
pub(super) fn furniture(tree: &Tree, text: &str, survey: &Survey) -> Vec<Option<&'static str>> {
    let mut found = vec![None; tree.len()];
    let page = survey.page();
    for &id in &survey.order {
        let Some(element) = tree.element(id) else { continue };
        let weight = survey.weight(id);
        let much = |percent: u64| u64::from(weight.unlinked()) * 100 > u64::from(page.unlinked()) * percent;
        found[id as usize] = match element.tag {
            Tag::Never(what) => Some(what),
            Tag::Frame | Tag::Main | Tag::Article | Tag::Title => None,
            _ if weight.letters == 0 => None,
            // An entry of a list that is only a document: its name, which is a link, and its size.
            Tag::Item if weight.unlinked() <= 24 && is_of_document(&tree.words_under(id, text, 400)) => {
                Some("a link to a document")
            }
            Tag::Link | Tag::Inline if weight.letters <= 24 && is_size(&tree.words_under(id, text, 60)) => {
                Some("a link to a document")
            }
            _ if is_hidden(element) => Some("hidden text").filter(|_| !much(50)),
            Tag::Deleted => Some("deleted text").filter(|_| !much(80)),
            _ => named(tree, id, element).filter(|_| !much(40)).or_else(|| is_links(tree, text, survey, id)),
        };
    }
    found
}

fn is_hidden(element: &Element) -> bool {
    element.get(Attribute::Hidden).is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || element.get(Attribute::AriaHidden).is_some_and(|value| value.eq_ignore_ascii_case("true"))
        || element.get(Attribute::Style).is_some_and(|style| {
            let style: String = style.to_ascii_lowercase().split_ascii_whitespace().collect();
            style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all")
        })
}

/// What an element is by its kind, role, class or name.
fn named(tree: &Tree, id: Id, element: &Element) -> Option<&'static str> {
    match element.tag {
        Tag::Around(what) => return Some(what),
        Tag::Header if !is_in_part(tree, id) => return Some("the page's header"),
        _ if element.is_bare() => return None,
        _ => {}
    }
    let role = element.get(Attribute::Role).and_then(|role| found_in(ROLES, &role.trim().to_ascii_lowercase()));
    role.or_else(|| {
        let names = [element.get(Attribute::Id), element.get(Attribute::Class)];
        names.into_iter().flatten().flat_map(str::split_ascii_whitespace).find_map(name)
    })
}

fn found_in(table: &[(&[&str], &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(names, _)| names.contains(&name)).map(|(_, what)| *what)
}

/// What something is that has this class: `siteFooter`, `mw-editsection`, `sr-only`.
fn name(class: &str) -> Option<&'static str> {
    let low = class.to_ascii_lowercase();
    if let Some(what) = found_in(WHOLE_NAMES, &low).or_else(|| found_in(NAMES, &low)) {
        return Some(what);
    }
    // `no-sidebar`, `has-navigation` are said of what stands beside those.
    let mut words = words_of(class);
    let first = words.next().unwrap_or_default();
    if matches!(first.as_str(), "no" | "has" | "with" | "without" | "is") {
        return None;
    }
    std::iter::once(first).chain(words).find_map(|word| found_in(NAMES, &word))
}

/// The words of a name, in small letters: `site-footer`, `siteFooter`, `site_footer`.
fn words_of(name: &str) -> impl Iterator<Item = String> + '_ {
    let mut rest = name;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let first = rest.chars().next()?;
        let end = rest.char_indices().skip(1).find(|&(at, c)| {
            let before = rest.as_bytes().get(at - 1).copied().unwrap_or_default();
            !c.is_ascii_alphanumeric() || (c.is_ascii_uppercase() && !before.is_ascii_uppercase())
        });
        let end = end.map_or(rest.len(), |(at, _)| at).max(first.len_utf8());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word.to_ascii_lowercase())
    })
}

/// Whether an element stands in the part of the page that it is for.
fn is_in_part(tree: &Tree, id: Id) -> bool {
    tree.above(id).any(|id| matches!(tree.tag(id), Tag::Main | Tag::Article))
}

/// Whether an element is a list of links to the rest of the site.
fn is_links(tree: &Tree, text: &str, survey: &Survey, id: Id) -> Option<&'static str> {
    let weight = survey.weight(id);
    let lists = matches!(tree.tag(id), Tag::Bullets | Tag::Paragraph | Tag::Block | Tag::Cell);
    let dense = weight.links >= 4
        && u64::from(weight.linked) * 10 >= u64::from(weight.letters) * 8
        && weight.letters / weight.links <= 24
        && u64::from(weight.letters) * 2 < u64::from(survey.page().letters);
    if !lists || !dense {
        return None;
    }
    let links = tree.under(id).filter(|&id| tree.tag(id) == Tag::Link).take(60);
    let mut links = links.map(|id| tree.words_under(id, text, 40).to_lowercase());
    links.any(|link| PLACES.contains(&link.trim_matches(|c: char| !c.is_alphanumeric()))).then_some("navigation")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sites_give_are_known() {
        for (class, what) in [
            ("mainNav", "navigation"),
            ("site-footer", "the page's footer"),
            ("breadcrumbs", "navigation"),
            ("sr-only", "hidden text"),
            ("mgHideIfScript", "what is not printed"),
            ("mw-editsection", "what is not printed"),
            ("CookieBanner", "a note about cookies"),
        ] {
            assert_eq!(name(class), Some(what), "{class}");
        }
        for class in ["content", "has-sidebar", "WordSection1", "mgWordPara", "MsoNormal", "navigate", "research"] {
            assert_eq!(name(class), None, "{class}");
        }
    }
}
