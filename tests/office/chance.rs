//! Numbers that look as if by chance, and are the same each time.

/// Where the next number comes from.
pub struct Chance(u64);

impl Chance {
    /// The numbers of a seed.
    pub fn new(seed: usize) -> Self {
        Self(seed as u64 + 1)
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }
}
