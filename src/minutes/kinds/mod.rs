//! The kinds of things that minutes contain, one file each: what a thing of the kind is, and what rules may ask of it.

pub mod meeting;
pub mod whole;

pub mod apology;
pub mod mentioned;
pub mod person;

pub mod heading;
pub mod item;
pub mod paragraph;
pub mod topic;

pub mod action;
pub mod undertaking;

pub mod approval;
pub mod decision;
pub mod particulars;
pub mod recommendation;

pub mod motion;
pub mod vote;

pub mod declaration;
pub mod dispensation;

pub mod arrival;
pub mod departure;
pub mod exclusion;

pub mod payment;
pub mod payment_list;

pub mod acronym;
pub mod annex;
pub mod cross_reference;
pub mod date;
pub mod personal_detail;
