//! Operands that are numbers.

use super::content::Operand;

/// The last `N` operands, if they are numbers.
pub(super) fn numbers<const N: usize>(operands: &[Operand]) -> Option<[f32; N]> {
    let mut found = [0.0; N];
    let from = operands.len().checked_sub(N)?;
    for (place, operand) in found.iter_mut().zip(operands.get(from..)?) {
        match operand {
            Operand::Number(number) => *place = *number,
            _ => return None,
        }
    }
    Some(found)
}
