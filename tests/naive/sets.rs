//! What is said of a set as a whole: that its values are each their own, or follow on from one another.

use super::*;

impl Naive<'_> {
    pub(super) fn unique(&self, set: &Set, path: &Path, env: &Env) -> V {
        let mut values: Vec<(Item, V)> = Vec::new();
        let (mut perhaps, mut answer) = (Vec::new(), Yes);
        for member in self.set(set, env) {
            match member {
                Met::One(item) => {
                    let env = bound(env, set.slot, &item);
                    let belongs = self.that(set, &env);
                    for met in self.path(path, &env).into_iter().filter(|_| belongs != No) {
                        match met {
                            Met::One(value) => values.push((value, belongs)),
                            Met::Nothing => {}
                            Met::Either(_) => perhaps.push(Open),
                            Met::Perhaps(v) => perhaps.push(v),
                            Met::Unknown(v) => answer = answer.and(v),
                        }
                    }
                }
                Met::Either(items) => {
                    let belongs = items.iter().map(|item| self.that(set, &bound(env, set.slot, item)));
                    if belongs.reduce(agree) != Some(No) {
                        perhaps.push(Open);
                    }
                }
                Met::Nothing => {}
                Met::Perhaps(v) => perhaps.push(v),
                Met::Unknown(v) => answer = answer.and(v),
            }
        }
        if values.len() + perhaps.len() > 1 {
            answer = answer.and(all(perhaps));
        }
        for (index, (one, belongs)) in values.iter().enumerate() {
            for (other, other_belongs) in &values[..index] {
                answer = answer.and(all([same(self.facts, one, other), *belongs, *other_belongs]).not());
            }
        }
        answer
    }

    pub(super) fn consecutive(&self, set: &Set, path: &Path, env: &Env) -> V {
        // What may stand in the row, with the doubt about it.
        let mut row: Vec<(Option<Item>, V)> = Vec::new();
        for member in self.set(set, env) {
            match member {
                Met::One(item) => {
                    let env = bound(env, set.slot, &item);
                    let belongs = self.that(set, &env);
                    for met in self.path(path, &env).into_iter().filter(|_| belongs != No) {
                        match met {
                            Met::One(value) => row.push((Some(value), belongs)),
                            Met::Nothing => {}
                            Met::Either(_) => row.push((None, Open)),
                            Met::Perhaps(v) | Met::Unknown(v) => row.push((None, v)),
                        }
                    }
                }
                Met::Either(items) => {
                    let belongs = items.iter().map(|item| self.that(set, &bound(env, set.slot, item)));
                    if belongs.reduce(agree) != Some(No) {
                        row.push((None, Open));
                    }
                }
                Met::Nothing => {}
                Met::Perhaps(v) | Met::Unknown(v) => row.push((None, v)),
            }
        }
        all(row.windows(2).map(|pair| match (&pair[0], &pair[1]) {
            ((Some(one), Yes), (Some(next), Yes)) => compare::follows(one, next),
            ((_, one), (_, next)) => one.and(*next),
        }))
    }
}
