//! Sentences that the grammar itself makes, by chance and the same each time.

use super::grammar::{Grammar, Part, PartId, RuleId};

/// Numbers by chance (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % most as u64) as usize
    }
}

/// The longest sentence that is made, in bytes.
const LONGEST: usize = 160;

/// Makes marked sentences of a grammar. What looks ahead is passed over, so not every sentence can be read.
pub struct Maker<'g> {
    grammar: &'g Grammar,
    /// How deep a part is that is as shallow as it can be.
    shallowest: Vec<usize>,
}

impl<'g> Maker<'g> {
    pub fn new(grammar: &'g Grammar) -> Self {
        let mut shallowest = vec![usize::MAX; grammar.parts.len()];
        loop {
            let before = shallowest.clone();
            for (id, part) in grammar.parts.iter().enumerate() {
                shallowest[id] = match *part {
                    Part::Rule(rule) => before[grammar.rules[rule].is].saturating_add(1),
                    Part::Then(first, rest) => before[first].max(before[rest]),
                    Part::Or(one, other) => before[one].min(before[other]),
                    Part::Many(inner, least, _) if least > 0 => before[inner],
                    _ => 0,
                };
            }
            if shallowest == before {
                return Self { grammar, shallowest };
            }
        }
    }

    /// A sentence of a rule, whose parts stand at most `deep` inside one another where that can be.
    pub fn sentence(&self, rule: RuleId, deep: usize, chance: &mut Chance) -> Option<String> {
        let mut made = String::new();
        self.make(self.grammar.rules[rule].is, deep, chance, &mut made);
        (made.len() <= LONGEST).then_some(made)
    }

    fn make(&self, part: PartId, deep: usize, chance: &mut Chance, made: &mut String) {
        // A sentence that is longer is not used.
        if made.len() > LONGEST {
            return;
        }
        match &self.grammar.parts[part] {
            Part::Text(words) => made.push_str(words),
            Part::Letter(fits) => made.extend(['x', '1'].into_iter().find(|&c| fits(c))),
            Part::Start | Part::End | Part::Follows(..) => {}
            Part::Rule(rule) => self.make(self.grammar.rules[*rule].is, deep.saturating_sub(1), chance, made),
            Part::Then(first, rest) => {
                self.make(*first, deep, chance, made);
                self.make(*rest, deep, chance, made);
            }
            Part::Or(..) => {
                let choices = self.choices(part);
                let fitting: Vec<_> =
                    choices.iter().copied().filter(|&choice| self.shallowest[choice] < deep).collect();
                let choice = match fitting.as_slice() {
                    [] => choices.into_iter().min_by_key(|&choice| self.shallowest[choice]).unwrap(),
                    fitting => fitting[chance.below(fitting.len())],
                };
                self.make(choice, deep, chance, made);
            }
            Part::Many(inner, least, most) => {
                // Spaces and letters stand alone, or twice now and then; other things as often as not.
                let mut count = *least;
                while count < *most
                    && self.shallowest[*inner] < deep
                    && chance.below(if self.is_letter(*inner) { 40 } else { 3 }) == 0
                {
                    count += 1;
                }
                (0..count).for_each(|_| self.make(*inner, deep, chance, made));
            }
        }
    }

    fn is_letter(&self, part: PartId) -> bool {
        matches!(&self.grammar.parts[part], Part::Text(words) if words.len() == 1)
    }

    /// The choices of `a | b | c`, each as likely as the others.
    fn choices(&self, part: PartId) -> Vec<PartId> {
        match self.grammar.parts[part] {
            Part::Or(one, other) => [self.choices(one), self.choices(other)].concat(),
            _ => vec![part],
        }
    }
}
