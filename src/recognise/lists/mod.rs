//! The words by which recognisers go, in lists.

pub(in crate::recognise) mod business;
pub(in crate::recognise) mod people;
pub(in crate::recognise) mod promises;
pub(in crate::recognise) mod time;
pub(in crate::recognise) mod work;
