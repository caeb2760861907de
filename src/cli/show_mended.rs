//! `quorate check --diff`, and `--fix` of standard input: what is mended goes to standard output, and nothing into files.

use super::check::Arguments;
use super::checkers::Manner;
use super::checks::Checks;
use super::exit::Exit;
use super::file_list::listed;
use super::git::Chosen;
use super::mend::{Sums, written};
use super::projects::tally;
use super::screen::{Screen, complain};
use super::shared::complain_of;
use crate::check::{Found, Joined};
use crate::report::{FORMATS, Problem, Summary};

impl Arguments {
    /// Shows what would be mended, or standard input as it is mended.
    pub(super) fn show_mended(&self, from_input: bool) -> Exit {
        let Some(mut paths) = self.asked() else { return Exit::Unusable };
        if from_input && self.fix.fix && (paths.len() > 1 || self.file_list.is_some()) {
            complain("error: `-` stands alone with --fix\n  help: mend files and standard input one after the other\n");
            return Exit::Unusable;
        }
        let unlisted =
            self.file_list.as_deref().map(listed).transpose().map(|listed| paths.extend(listed.unwrap_or_default()));
        let (chosen, mut projects) = self.chosen(&paths);
        let mut problems = std::mem::take(&mut projects.problems);
        problems.extend(unlisted.err());
        let each = self.how.load(&projects);
        let joined = Joined::of(&each);
        let manner = Manner { shows_paper: false, public: self.public, fail_level: self.fail_level };
        let (checkers, unusable) = self.how.checkers(&projects, &each, &chosen.files.found, manner);
        let (baselines, mistaken) = self.known(&projects);
        problems.extend(joined.rules.problems.iter().chain(&chosen.files.problems).cloned());
        problems.extend(self.how.unknown_rules(&projects, &each).into_iter().chain(unusable).chain(mistaken));
        let checks =
            Checks { checkers: &checkers, projects: &projects, baselines: &baselines, each: &each, joined: &joined };
        let mut screen = Screen::new(self.show.color);
        let mut summary = Summary::default();
        let mut tallies = projects.levels(self.fail_level, self.strict);
        let sums = match chosen.files.found.as_slice() {
            [found] if from_input => self.mend_input(found, &chosen, &checks, &mut screen, |sums| {
                tally(&mut tallies, projects.number(&found.path), &sums);
                summary.add_all(sums);
            }),
            found => {
                let check = |found: &Found, name: &str, bytes: Vec<u8>| checks.check(found, name, bytes);
                let all = self.fix.all(found, self.how.threads(), |found| chosen.open(found), check, &mut screen);
                problems.extend(all.unread.into_iter().chain(all.unwritten));
                Ok(all.sums)
            }
        };
        let _ = screen.flush();
        let sums = sums.unwrap_or_else(|problem| {
            problems.push(problem);
            Sums::default()
        });
        for problem in problems {
            complain_of(&problem, &FORMATS[0], &joined.rules, self.show.color);
            summary.add_problem(problem);
        }
        if !self.quiet {
            complain(&self.fix.sum(&sums));
        }
        match (summary.problems.is_empty(), self.fix.diff) {
            (false, _) => Exit::Unusable,
            (true, true) if sums.files > 0 => Exit::Broken,
            (true, true) => Exit::Clean,
            (true, false) => Exit::of(&summary, &tallies),
        }
    }

    /// Mends standard input to standard output; what is left counts.
    fn mend_input(
        &self,
        found: &Found,
        chosen: &Chosen,
        checks: &Checks<'_>,
        screen: &mut Screen,
        count: impl FnOnce(Summary),
    ) -> Result<Sums, Problem> {
        let (name, bytes) = chosen.open(found)?;
        let done = self.fix.mended(bytes, |bytes| checks.check(found, &name, bytes))?;
        let _ = screen.put(&written(&self.fix, &name, &done));
        if let Some(why) = done.mended.not_written {
            complain(&format!("note: {name} was left as it is: {why}\n"));
        }
        let mut sums = Sums::default();
        sums.add(&done.mended);
        let mut summary = Summary::default();
        summary.add(&done.mended.report);
        count(summary);
        Ok(sums)
    }
}
