//! Votes in the log of a chat: `PROPOSAL: meet each week`, and then `+1` from each who is for it.

use crate::minutes::cues::Cue;
use crate::text::Span;

use super::sentence::says_any;
use super::view::View;

/// Who was for and against what a line of a chat proposes.
#[derive(Debug)]
pub struct PlusOnes {
    /// What is proposed.
    pub at: Span,
    /// How many wrote `+1`.
    pub in_favour: u32,
    /// How many wrote `-1`, if any.
    pub against: Option<u32>,
    /// Whether nobody wrote anything but `+1`.
    pub unanimous: bool,
}

/// The votes by `+1` of a document.
pub fn plus_ones(view: &View<'_>) -> Vec<PlusOnes> {
    let proposed = |words: &str| {
        let said = after_speaker(words);
        const LABELS: &[&str] =
            &["proposal:", "proposed resolution:", "proposed:", "strawpoll:", "straw poll:", "poll:", "vote:"];
        LABELS.iter().any(|label| said.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)))
    };
    let proposals = view.with_cue(Cue::Motion).filter(|(_, block)| proposed(view.document.words(block)));
    let mut found: Vec<PlusOnes> = proposals.filter_map(|(index, block)| count(view, index, block.span)).collect();
    if ["+1 from", "+1s from", "+1 by"].iter().any(|said| view.document.prose().contains(said)) {
        found.extend(view.document.blocks().iter().filter_map(|block| told_of(view, block.span)));
    }
    found
}

/// `+1 from @ada, @ben and Cy`: those who were for it, told in one place.
fn told_of(view: &View<'_>, block: Span) -> Option<PlusOnes> {
    let words = view.words(block);
    let (at, from) =
        ["+1 from ", "+1s from ", "+1 by "].iter().find_map(|said| words.find(said).map(|at| (at, at + said.len())))?;
    let rest = words.get(from..)?;
    let rest = rest.get(..rest.find(['.', ';', '(']).unwrap_or(rest.len()))?;
    let named = |who: &str| {
        let who = who.trim();
        who.starts_with(|c: char| c == '@' || c.is_uppercase()) && who.split(' ').count() <= 3
    };
    let names = rest.split(", ").flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & "));
    let names: Vec<&str> =
        names.map(|name| name.trim_start_matches("and ")).filter(|name| !name.trim().is_empty()).collect();
    let all = !names.is_empty() && names.iter().all(|name| named(name));
    let at = Span::new(at, from + rest.trim_end().len()).moved(block.start());
    all.then(|| PlusOnes { at, in_favour: u32::try_from(names.len()).unwrap_or(0), against: None, unanimous: false })
}

fn count(view: &View<'_>, index: usize, at: Span) -> Option<PlusOnes> {
    const LONGEST: usize = 60;
    // Somebody may speak between.
    const APART: usize = 3;
    let (mut plus, mut minus, mut others, mut last) = (0_u32, 0_u32, 0_u32, index);
    for next in index + 1..index + LONGEST {
        let Some(block) = view.block(next).filter(|_| next - last <= APART) else { break };
        let said = after_speaker(view.document.words(block));
        if says_any(said.get(..12.min(said.len())).unwrap_or_default(), &["resolved", "resolution", "proposal"]) {
            break;
        }
        let vote = said.split([' ', ',', '.']).next().unwrap_or_default();
        match vote {
            "+1" | ":+1:" | "👍" => plus += 1,
            "-1" | "−1" => minus += 1,
            "+0" | "-0" | "0" | "+0.5" | "+" | "+½" => others += 1,
            _ => continue,
        }
        last = next;
    }
    let unanimous = minus == 0 && others == 0;
    (plus > 1).then(|| PlusOnes { at, in_favour: plus, against: (minus > 0).then_some(minus), unanimous })
}

/// What is said after the time and the name: `[10:21] <ada> +1`, `ada: +1`.
pub fn after_speaker(words: &str) -> &str {
    const NAME: usize = 30;
    let mut said = words.trim_start();
    if let Some((time, rest)) = said.split_once(']').filter(|(time, _)| time.starts_with('[') && time.len() < NAME) {
        said = if time.len() > 1 { rest.trim_start() } else { said };
    }
    let clock = |word: &str| word.contains(':') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    if let Some((_, rest)) = said.split_once(' ').filter(|(first, _)| clock(first)) {
        said = rest.trim_start();
    }
    if let Some((_, rest)) = said.split_once('>').filter(|(name, _)| name.starts_with('<') && name.len() < NAME) {
        return rest.trim_start();
    }
    let label = |name: &str| name.len() < NAME && !name.contains(' ') && !name.is_empty();
    match said.split_once(": ").filter(|(name, rest)| label(name) && rest.trim_start().starts_with(['+', '-', '0'])) {
        Some((_, rest)) => rest.trim_start(),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_after_the_name() {
        for (line, expected) in [
            ("[10:21] <ada> +1", "+1"),
            ("<ada> PROPOSAL: meet each week", "PROPOSAL: meet each week"),
            ("12:03:11 <ada> +1", "+1"),
            ("ada: +1 to that", "+1 to that"),
            ("PROPOSAL: meet each week", "PROPOSAL: meet each week"),
            ("", ""),
        ] {
            assert_eq!(after_speaker(line), expected, "{line}");
        }
    }
}
