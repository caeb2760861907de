//! Amounts in words: `at least 3`, `exactly 1`.

use super::phrase::Phrases;
use crate::language::{Amount, Operand};
use crate::vocabulary::Value;

impl<'a> Phrases<'_, 'a> {
    /// Whether it asks for no more than that there is one.
    pub fn is_some(&self, amount: &Amount) -> bool {
        amount.most.is_none() && amount.least.as_ref().and_then(number) == Some(1)
    }

    /// `at least 3`, `at most the quorum (5)`, `exactly 1`, `2 to 4`.
    pub fn amount(&self, amount: &'a Amount) -> String {
        match (&amount.least, &amount.most) {
            (Some(least), Some(most)) => match (number(least), number(most)) {
                (Some(least), Some(most)) if least == most => format!("exactly {most}"),
                _ => format!("{} to {}", self.bound(least), self.bound(most)),
            },
            (Some(least), None) => format!("at least {}", self.bound(least)),
            (None, Some(most)) => format!("at most {}", self.bound(most)),
            (None, None) => "any number of".to_owned(),
        }
    }

    fn bound(&self, operand: &'a Operand) -> String {
        let mut seen = None;
        let _ = self.world.values(operand, &mut |met| {
            if let super::seen::Met::Seen(value) = met {
                seen = Some(value);
            }
            std::ops::ControlFlow::Continue(())
        });
        self.operand(operand, seen.as_ref())
    }
}

fn number(operand: &Operand) -> Option<i64> {
    match operand {
        Operand::Value(Value::Number(number), _) => Some(*number),
        _ => None,
    }
}
