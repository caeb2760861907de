//! Which words of minutes promise work or give it, to whom, and what only sounds so. The minutes are invented.

use crate::document::Document;

use super::mention::Mention;
use super::test_cases::{self, read};

/// Those who listed for the texts that speak of people by first name or initials.
const PRESENT: &str = "Present: Ida Moss (IM), Ben Vane (BV), Tom Ashe (TA), Mrs J Hull (Clerk)\n\n";

fn names(document: &Document, all: &[Mention]) -> String {
    let all: Vec<&str> = all.iter().map(|who| who.at.of(document.prose())).collect();
    if all.is_empty() { "nobody".to_owned() } else { all.join(" + ") }
}

/// Who is bound by each undertaking of a text that no action marks.
fn bound(text: &str) -> String {
    let (document, minutes) = read(&format!("{PRESENT}{text}"));
    let unmarked = minutes.undertakings.iter().filter(|one| one.action.is_none());
    unmarked.map(|one| names(&document, &one.owners)).collect::<Vec<_>>().join("; ")
}

/// Holds each text to those who are bound in it.
pub(super) fn hold(cases: &[(&str, &str)]) {
    test_cases::hold(cases, bound);
}

#[test]
fn somebody_takes_work_on() {
    hold(&[
        ("The Chair agreed to speak to the school.", "The Chair"),
        ("Cllr Vane kindly offered to paint the bench.", "Cllr Vane"),
        ("Ms Moss undertook to bring a paper to the next meeting.", "Ms Moss"),
        ("Tom Ashe volunteered to rake the pond.", "Tom Ashe"),
        ("BV has offered to lend his trailer.", "BV"),
        ("IM has undertaken to draft a letter.", "IM"),
        ("Ida and Ben agreed to co-host the quiz.", "Ida + Ben"),
        ("The Head of Roads promised to look into the delay.", "The Head of Roads"),
        ("The Director agreed also to share the figures with Members.", "The Director"),
        ("Mr Pike, from the water company, agreed to send the plans.", "Mr Pike"),
        ("Officers undertook to revert to Members with the cost.", "Officers"),
        ("The contractor had been late but agreed to finish by May.", "The contractor"),
        ("The Clerk confirmed that she would circulate the dates.", "The Clerk"),
        ("Mr Vane said he would ring the bus company.", "Mr Vane"),
        ("Borough Cllr Sorrel will take up this matter.", "Borough Cllr Sorrel"),
        ("The Chairman will have a word with the farmer.", "The Chairman"),
        ("The Chairman to have talks with the landlord.", "The Chairman"),
        ("Cllr Vane will be attending the forum.", "Cllr Vane"),
        ("The Chair will be speaking to him.", "The Chair"),
        ("Ida will be the point of contact for the fair.", "Ida"),
        ("Ben is going to price the gates.", "Ben"),
        ("- I’m going to redo the flyer", "I"),
        ("Ida Moss will peg out the plot.", "Ida Moss"),
        ("The Clerk, Mrs Hull, will reply to the county.", "The Clerk"),
        ("The council (Tom Ashe) would invite the roads team.", "The council"),
        ("Sato-san will be planning the spring camp.", "Sato-san"),
        ("The Council will continue considering the precept at the June meeting.", "The Council"),
    ]);
}

#[test]
fn somebody_is_given_work() {
    hold(&[
        ("The Clerk was asked to write to the school.", "The Clerk"),
        ("Members were reminded to return their forms.", "Members"),
        ("The Treasurer was therefore authorised to close the account.", "The Treasurer"),
        ("The Secretary is to book the hall.", "The Secretary"),
        ("It was agreed that the Clerk should seek two more quotes.", "the Clerk"),
        ("It was resolved that the Clerk write to the brewery.", "the Clerk"),
        ("RESOLVED that the Treasurer pays the bill and the Clerk tells the firm.", "the Treasurer"),
        ("It was agreed for the Clerk to hire a skip.", "the Clerk"),
        ("It was agreed that the Clerk be asked to write to the owner.", "the Clerk"),
        ("It was left to the Chair to pick a date.", "the Chair"),
        ("The panel asked the Head of Parks to report back in May.", "the Head of Parks"),
        ("Cllr Vane asked the Clerk to chase the county.", "the Clerk"),
        ("Clerk to chase highways", "Clerk"),
        ("The hedge is thick. IM to trim it.", "IM"),
        ("Lamp out in Mill Lane - Clerk to report.", "Clerk"),
        ("Asking if a bin could be put there - Clerk to ask the school.", "Clerk"),
        ("(Ben to draft a reply)", "Ben"),
        ("- Ida to rota the stewards", "Ida"),
        ("If no reply comes, the Clerk will write again.", "the Clerk"),
        ("The Clerk to thank the donors.", "The Clerk"),
        ("[The Clerk to put a note in the newsletter.]", "The Clerk"),
        ("The Clerk was asked to:\n\n- write to the brewery\n- order salt", "The Clerk; The Clerk"),
        ("It was agreed that the Clerk would:\n\n- circulate the plan\n- book the hall", "the Clerk; the Clerk"),
        ("The Committee agreed that:\n\n- the Clerk write to the county\n- the lease be signed", "the Clerk"),
        ("It was agreed that Cllr Vane and the Clerk would meet the builder.", "Cllr Vane + the Clerk"),
        ("It was agreed that Ida would ask for prices and Ben would draw a plan.", "Ida; Ben"),
        ("BV to ring the bank and IM to book the band.", "BV; IM"),
    ]);
}

#[test]
fn work_is_taken_on_in_the_words_of_clubs_and_meetings() {
    hold(&[
        // Links whose ends the file forgets.
        ("[Ida Moss][IdaMoss] will send out the figures.", "Ida Moss"),
        ("[Ida] will ring the hall and [Tom] will draft a letter.", "Ida; Tom"),
        ("We heard that [Ida] is at work on a draft and will bring it to the fair.", "Ida"),
        // Volunteers.
        ("Tom Ashe has volunteered for the third week.", "Tom Ashe"),
        ("Ida volunteered as marshal.", "Ida"),
        ("Thanks to Ida Moss and Tom Ashe for volunteering to teach the juniors.", "Ida Moss + Tom Ashe"),
        // Those who are asked or have to.
        ("Ida please let the hall know.", "Ida"),
        ("Tom please order salt.", "Tom"),
        ("The Treasurer needs to pay the deposit.", "The Treasurer"),
        ("Nominating Committee need to send out a request for names.", "Nominating Committee"),
        ("We will have Ida draw a poster.", "Ida"),
        ("We need to get Tom to order salt.", "Tom"),
        // Plans and readiness.
        ("Ida plans to contact the hall.", "Ida"),
        ("Tom Ashe will be happy to help with the stall.", "Tom Ashe"),
        ("Ida was asked for a talk, will sort out the fee.", "Ida"),
        ("The board will buy/bring buns.", "The board"),
        ("It will be at 7 pm, joining details to be sent out.", "nobody"),
        // Names in brackets after the work.
        ("- Make sure that no car stands in the yard (ida)", "ida"),
        ("- Market: Return the green crate (tom, ida)", "tom + ida"),
        ("- Return the green crate (by the gate)", ""),
        // Whoever says so.
        ("We will ask the school.", "nobody"),
    ]);
}

#[test]
fn what_clubs_say_and_nobody_undertakes() {
    hold(&[
        ("Motion to allocate £500 by Ida Moss.", ""),
        ("Goal is to fix the rules now.", ""),
        ("Instructions will follow.", ""),
        ("Venue to be announced in due course.", ""),
        ("We will be provided with a tent at the regatta.", ""),
        ("We named a sum that we would be prepared to pay for tea.", ""),
        ("Members were asked to decide whether to hold a party.", ""),
        ("It was resolved that she should be paying her share.", ""),
        ("It was decided that we will drop the second policy.", ""),
        ("We will discuss the gate again in the spring.", ""),
        ("The committee agreed to take a light approach to the vacancies.", ""),
        ("The committee agreed to take this opportunity to walk there.", ""),
        ("A panel will be formed at the May meeting.", ""),
        ("Find volunteers for notes (chair to volunteer).", ""),
        ("Below please find the figures.", ""),
        ("Members please note the date.", ""),
        ("People need to run the tests.", ""),
        ("Ida: Need to write a page on this?", ""),
        ("Does the Clerk need to write to them?", ""),
        ("The county plans to resurface the road.", ""),
        ("The crane will be too, however, will go.", ""),
    ]);
}

#[test]
fn a_list_at_the_end_repeats_what_the_text_says() {
    hold(&[
        (
            "Ida will share the letters with Tom.\n\nThe rest was noted.\n\n## Action items resulting\n\n- Walls: Ida to share the letters with Tom",
            "",
        ),
        (
            "Ida will share the letters with Tom.\n\nThe rest was noted.\n\n## Action items resulting\n\n- Tom to paint the shed",
            "Ida",
        ),
    ]);
}

#[test]
fn lines_of_a_chat_have_their_writers() {
    let of = |text: &str| {
        let (document, _) = crate::read::read("scrap.txt", text.to_owned()).unwrap();
        let minutes = super::find::find(&document, &super::test_styles::styles());
        minutes.undertakings.iter().map(|one| names(&document, &one.owners)).collect::<Vec<_>>().join("; ")
    };
    for (text, expected) in [
        ("[10:14] <ida1> ida1: Ok, I'll send a letter to the hall.", "ida1"),
        ("[10:14] <ida1> I will send a letter to the hall.", "ida1"),
        // Told to Tom, or said by him and written down by Ida.
        ("[10:14] <ida1> tom: I will send a letter to the hall.", "I"),
    ] {
        assert_eq!(of(text), expected, "{text}");
    }
}

#[test]
fn work_is_to_be_done() {
    hold(&[
        ("The constable to be contacted again.", "nobody"),
        ("Letter to be sent to the county.", "nobody"),
        ("Branches block the lane, this to be reported to the county.", "nobody"),
        ("The hedge has become tall, this will be reported to the owner.", "nobody"),
        ("The pump is to be mended by Councillors. Mrs Pike left.", "Councillors"),
        ("A report would be prepared by the Treasurer.", "the Treasurer"),
        ("It was agreed that a site visit be arranged.", "nobody"),
        ("The Clerk advised that the plan would be circulated to Members.", "nobody"),
        ("A new lamp will be ordered.", "nobody"),
        ("The firm will be asked to return.", "nobody"),
        ("This will be discussed at the next meeting.", "nobody"),
        ("Members requested that a survey be carried out.", "nobody"),
        ("They spoke of the delay and requested that a letter be sent to the minister.", "nobody"),
        ("A visit would be arranged and he would tell the Members.", "nobody"),
        ("A key was cut and is to be handed to the caretaker.", "nobody"),
        ("Works will be carried out in due course by the paving contractor.", "the paving contractor"),
    ]);
}

#[test]
fn what_binds_nobody() {
    hold(&[
        ("Cllr Vane asked that the field be mown.", ""),
        ("Cllr Vane requested that our Local Authority repaint the shelters.", ""),
        ("Mr Pike called for a crossing to be provided.", ""),
        ("A resident asked the council to mend the road.", ""),
        ("I will move at the next Meeting that the Council provide a park.", ""),
        ("I call at the next meeting on the County Council to develop a plan.", ""),
        ("RESOLVED that the field be bought.", ""),
        ("It was agreed to write to the school.", ""),
        ("It was agreed that a bin should be purchased.", ""),
        ("It was noted that the works would be completed in May.", ""),
        ("Works to the bridge will be carried out in the summer.", ""),
        ("The glass bank would be replaced as and when new ones came.", ""),
        ("A schedule of works to be carried out in each ward was read.", ""),
        ("The rules make it easier for the police to find them.", ""),
        ("The plan would include a pond.", ""),
        ("Ida Moss would like to thank the band.", ""),
        ("The Chair would welcome ideas.", ""),
        ("The Chair would be happy to hear more.", ""),
        ("It would be good to paint the hall.", ""),
        ("The fence needs to be painted.", ""),
        ("Mr Vane asked when the lamps are to be mended.", ""),
        ("He wondered what the county will do.", ""),
        ("The bowls club had agreed to host the fair.", ""),
        ("The Clerk had been asked to write and had done so.", ""),
        ("The next meeting will take place in May.", ""),
        ("The meeting will be held in the hall.", ""),
        ("Mr Pike will retire in June.", ""),
        ("Cllr Vane will remain as Treasurer.", ""),
        ("The Chair hoped that the county would send more.", ""),
        ("No representations will be made.", ""),
        ("To consider whether the Clerk should attend.", ""),
        ("The minutes would be signed at the next meeting.", ""),
        ("The report set out what is to be done.", ""),
        ("- Contact details", ""),
        ("The county council would need to agree.", ""),
        ("More work to be done.", ""),
        ("The Standing Orders to be amended.", ""),
    ]);
}

#[test]
fn how_sure_it_is_that_somebody_is_bound() {
    for (text, expected) in [
        ("The Clerk agreed to write to the school.", "certain"),
        ("Clerk to chase the county", "certain"),
        ("It was agreed that the Clerk write to them.", "certain"),
        ("Officers agreed to share the figures.", "likely"),
        ("Mr Vane would provide a fuller answer.", "likely"),
        ("Letter to be sent to the county.", "doubtful"),
    ] {
        let (_, minutes) = read(text);
        let found: Vec<&str> = minutes.undertakings.iter().map(|one| one.sureness.word()).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn news_is_no_promise() {
    hold(&[
        ("Ida Moss will meet tonight after the meeting.", ""),
        ("Ida Moss will meet with the firm next week.", "Ida Moss"),
        ("Ida Moss will be giving a presentation at the fair in Ashby.", ""),
        ("Ida Moss would support the proposal.", ""),
        ("Ida Moss plans to attend our June meeting.", ""),
        ("The Clerk was authorised to spend up to £20 on tea.", ""),
        ("Tom Ashe volunteered for the position of secretary.", ""),
        ("Tom Ashe volunteered to take over the role of treasurer.", ""),
        ("Tom Ashe volunteered to paint the shed.", "Tom Ashe"),
        ("Paper copies will be provided when a member asks for one.", ""),
        ("Motion to be moved: That the club keep the boat.", ""),
        ("Tom doesn’t want this to be published.", ""),
        ("Mr Ashe introduced Mrs. Hull to give a talk on bees.", ""),
        ("Ida Moss will get in touch with the school.", "Ida Moss"),
        ("Ida Moss will cover the hosting costs.", "Ida Moss"),
    ]);
}

#[test]
fn work_after_a_dash_in_a_list() {
    hold(&[
        ("## Roads\n\n- The salt\n  - Ida - order another ton", "Ida"),
        ("## Roads\n\n- The salt\n  - Tom — write to the school", "Tom"),
        ("## Roads\n\n- The salt\n  - Ida - support has grown", ""),
        ("## Roads\n\n- The salt\n  - Otto - order another ton", ""),
        ("## Roads\n\n- The salt\n  - Ida - should we order more?", ""),
    ]);
}

#[test]
fn what_nobody_has_taken_on_binds_nobody() {
    hold(&[("- Proposed but not assigned\n  - Contact the school about the wall\n  - Draft a letter to the firm", "")]);
}

#[test]
fn what_somebody_should_do() {
    hold(&[
        ("The account is in order, Ida and Tom should coordinate on this.", "Ida + Tom"),
        ("Ida should transfer the lease to the club.", "Ida"),
        ("Ida: Tom should ask them.", ""),
        ("Ida thinks that Tom should ask them.", ""),
        ("The Council should repair the road.", ""),
    ]);
}
