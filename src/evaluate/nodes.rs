//! Every condition, set, operand and path of a rule, without recursion: rules may be nested as deep as their writer likes.

use crate::language::{From as Origin, Mending, NeedleId, Old, Operand, Path, Quantifier, Rule, Set, Test, Tested};

/// A part of a rule.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    Tested(&'a Tested),
    Set(&'a Set),
    Operand(&'a Operand),
    Path(&'a Path),
}

/// Every part of a rule and how deep it lies.
pub(super) fn nodes<'a>(rule: &'a Rule) -> impl Iterator<Item = (Node<'a>, usize)> {
    let demand = &rule.demand;
    let tested = demand.when.iter().chain(&demand.unless).chain(demand.parts.iter().map(|part| &part.must));
    let mut open: Vec<(Node<'a>, usize)> = tested.map(|tested| (Node::Tested(tested), 0)).collect();
    open.extend(demand.each.iter().map(|set| (Node::Set(set), 0)));
    std::iter::from_fn(move || {
        let (node, depth) = open.pop()?;
        within(node, |inner| open.push((inner, depth + 1)));
        Some((node, depth))
    })
}

/// The needles that a rule looks for, to test them or to write others for them.
pub(super) fn needles(rule: &Rule) -> impl Iterator<Item = NeedleId> {
    let replaced = rule.mends.iter().flat_map(|mend| &mend.changes).filter_map(|change| match change {
        Mending::Write(_, Old::Texts(texts)) | Mending::TakeOut(Old::Texts(texts)) => Some(texts),
        _ => None,
    });
    let replaced = replaced.flatten().map(|(needle, _)| *needle);
    let tested = nodes(rule)
        .filter_map(|(node, _)| match node {
            Node::Tested(Tested { test: Test::Finds(_, _, needles), .. }) => Some(needles),
            _ => None,
        })
        .flatten()
        .copied();
    tested.chain(replaced)
}

/// Whether a rule can be decided by following it down, a path being as deep as it is long.
pub(super) fn is_too_deep(rule: &Rule) -> bool {
    const DEEPEST: usize = 64;
    nodes(rule).any(|(node, depth)| match node {
        Node::Path(path) => path.steps.len() > DEEPEST,
        _ => depth > DEEPEST,
    })
}

fn within<'a>(node: Node<'a>, mut found: impl FnMut(Node<'a>)) {
    match node {
        Node::Tested(tested) => within_test(&tested.test, &mut found),
        Node::Set(set) => {
            if let Origin::Path(path) = &set.from {
                found(Node::Path(path));
            }
            set.that.iter().for_each(|that| found(Node::Tested(that)));
        }
        Node::Operand(operand) => match operand {
            Operand::Path(path) => found(Node::Path(path)),
            Operand::Count(set) => found(Node::Set(set)),
            Operand::Total { set, of } => {
                found(Node::Set(set));
                found(Node::Path(of));
            }
            Operand::Portion { of, .. } => found(Node::Operand(of)),
            Operand::Sum(operands) | Operand::Extreme { of: operands, .. } => {
                operands.iter().for_each(|operand| found(Node::Operand(operand)))
            }
            Operand::Shifted { from, .. } => found(Node::Operand(from)),
            Operand::Value(..) | Operand::List(..) | Operand::Today => {}
        },
        Node::Path(_) => {}
    }
}

fn within_test<'a>(test: &'a Test, found: &mut impl FnMut(Node<'a>)) {
    match test {
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| found(Node::Tested(part))),
        Test::Not(inner) => found(Node::Tested(inner)),
        Test::States(path) | Test::Finds(path, _, _) => found(Node::Path(path)),
        Test::Relates(left, _, right) => [left, right].into_iter().for_each(|side| found(Node::Operand(side))),
        Test::Quantified(quantifier, set, body) => {
            if let Quantifier::Amount(amount) = quantifier {
                amount.least.iter().chain(&amount.most).for_each(|bound| found(Node::Operand(bound)));
            }
            found(Node::Set(set));
            body.iter().for_each(|body| found(Node::Tested(body)));
        }
        Test::Unique(set, path) | Test::Consecutive(set, path) => {
            found(Node::Set(set));
            found(Node::Path(path));
        }
        Test::Different(one, other) => [one, other].into_iter().for_each(|path| found(Node::Path(path))),
    }
}
