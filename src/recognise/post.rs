//! The words for posts and for groups of people.
