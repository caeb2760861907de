//! Work that is taken on or given in other words than `agreed to` and `will`: offers, readiness, tasks, what somebody has to
//! do, and those whom a pronoun means. The minutes are invented.

use super::undertakings_test::hold;

#[test]
fn who_is_ready_to_do_something() {
    hold(&[
        ("Ida is happy to share her slides with the juniors.", "Ida"),
        ("Tom is willing to host the June social.", "Tom"),
        ("Ben is prepared to ring the farmer about the gate.", "Ben"),
        ("Ida Moss was happy to lend the group her marquee.", "Ida Moss"),
        ("Tom will be ready to give the board prices next week.", "Tom"),
        ("The Clerk said she was happy to print the posters.", "The Clerk"),
        ("Ben Vane indicated that he would be willing to draft a letter.", "Ben Vane"),
        ("Tom would be more than happy to drive the minibus.", "Tom"),
        ("Ida would be pleased to show people round.", "Ida"),
        ("Ida is able to collect the keys on Friday.", "Ida"),
        ("Ben: I’m happy to draft something.", "Ben"),
        ("Ben can bring the projector to the fair.", "Ben"),
        ("Tom: I can write a page on that.", "Tom"),
        ("Tom said he could ask his brother for a price.", "Tom"),
    ]);
}

#[test]
fn who_is_only_glad_or_able() {
    hold(&[
        ("Ida is happy to be back.", ""),
        ("The Chair was pleased to welcome everyone.", ""),
        ("The Chair is happy to announce that the fair raised £200.", ""),
        ("The Treasurer was glad to see the accounts balance.", ""),
        ("Ida was able to collect the keys.", ""),
        ("Ida would be able to help if the fair were in May.", ""),
        ("Members can bring guests to the fair.", ""),
        ("The hall can take 80 people.", ""),
        ("Residents can find the form on the website.", ""),
        ("Members were happy to approve the plan.", ""),
        ("Is Ida happy to do this?", ""),
        ("Can Ida draw the poster?", ""),
        ("The firm is willing to sell the land.", ""),
        ("Anyone able to help should speak to the Clerk.", ""),
        ("The committee was prepared to pay up to £50.", ""),
        ("The firms say that they are willing to clear it.", ""),
    ]);
}

#[test]
fn tasks_that_are_taken_on_or_given() {
    hold(&[
        ("Ida took on the task of collecting the keys.", "Ida"),
        ("Ida took responsibility for updating the website.", "Ida"),
        ("The Secretary takes responsibility for sending out the forms.", "The Secretary"),
        ("Tom accepted the dull job of sorting the files.", "Tom"),
        ("Tom was given the task of asking for prices.", "Tom"),
        ("Ida has been handed the job of finding a hall.", "Ida"),
        ("Ida was put in charge of the stall.", "Ida"),
        ("Ida was tasked with finding a hall.", "Ida"),
        ("Ben was charged with drawing up a plan.", "Ben"),
        ("Ida is committed to running the stall.", "Ida"),
        ("Tom put himself forward to run the raffle.", "Tom"),
        ("Ben stepped up to run the raffle.", "Ben"),
        ("Ida came forward to lead the walk.", "Ida"),
        ("Ida took it upon herself to ask the bank.", "Ida"),
        ("Tom volunteered himself to write the letter.", "Tom"),
        ("Ben Vane graciously offered to host.", "Ben Vane"),
        ("The club has a responsibility to keep its books.", ""),
        ("He spoke of the task of finding volunteers.", ""),
        ("The Clerk had been given the task of closing the account.", ""),
    ]);
}

#[test]
fn what_somebody_who_is_named_has_to_do() {
    hold(&[
        ("Ida Moss needs to complete the online training.", "Ida Moss"),
        ("Ben will need to look up the rules and bring them to the next meeting.", "Ben"),
        ("The Clerk has to write to the bank.", "The Clerk"),
        ("Tom has got to order the salt.", "Tom"),
        ("Ida still has to collect the keys.", "Ida"),
        ("Ben was due to ask the school; he still needs to do this.", "Ben"),
        ("The Clerk confirmed that Ida Moss needs to send the form.", "Ida Moss"),
        ("The Treasurer stated that he would have to look at the lease.", "The Treasurer"),
        ("It falls to Tom to ask.", "Tom"),
        ("Could Tom please ask the county about this.", "Tom"),
        ("We need to do more of this.", ""),
        ("Members need to pay their dues.", ""),
        ("People will need to bring a chair.", ""),
        ("The county needs to resurface the road.", ""),
        ("Tom feels we need to act.", ""),
        ("These are the forms that the ACM must submit.", ""),
    ]);
}

#[test]
fn those_whom_a_pronoun_means() {
    hold(&[
        ("Ida spoke of the hall. She will confirm the times.", "Ida"),
        ("Ben has asked the bank. He will need to ring them again.", "Ben"),
        ("Ida Moss gave a talk on bats. It was much liked. She agreed to send her notes round.", "Ida Moss"),
        (
            "The Treasurer presented the accounts. These showed £300 in hand. He will send them to the bank.",
            "The Treasurer",
        ),
        ("Ida spoke to the bank. She’ll follow up.", "Ida"),
        ("Tom and Ida went to the fair. They will write an article.", "Tom + Ida"),
        ("The Council thanked the Director and asked that she attend the May meeting.", ""),
        ("Members thanked the Director and said that she would send them the plan.", "the Director"),
    ]);
}

#[test]
fn those_who_are_described() {
    hold(&[
        ("The Council requested the firm to come back with a plan.", "the firm"),
        ("The Committee asked the landowner to cut the hedge.", "the landowner"),
        ("Members asked the stall organisers to send a list.", "the stall organisers"),
        ("The trustees asked their architect to draw up a plan.", "their architect"),
        ("The board directed staff to place it on the June agenda.", "staff"),
        ("The Council asked the public to leave the room.", ""),
        ("This allowed the firm to come back.", ""),
    ]);
}

#[test]
fn what_is_asked_of_everybody() {
    hold(&[
        ("Members are requested to move their bins.", ""),
        ("Residents are asked to keep dogs on a lead.", ""),
        ("All are asked to bring a chair.", ""),
        ("Parents are reminded to park with care.", ""),
        ("Everyone was asked to stand.", ""),
        ("Drivers are requested to slow down.", ""),
        ("Owners were reminded to clear the path.", ""),
        ("Officers are asked to look at the cost.", "Officers"),
    ]);
}

#[test]
fn readiness_without_is() {
    hold(&[
        ("Ida happy to draft the reply.", "Ida"),
        ("Ben glad to help with the tent.", "Ben"),
        ("Ida and Ben willing to run the stall.", "Ida + Ben"),
        ("Tom Ashe ready to order the salt.", "Tom Ashe"),
        ("BV happy to bring the key.", "BV"),
        ("Tom prepared to paint the shed.", "Tom"),
        ("Very happy to hear it.", ""),
        ("Ida happy to run again.", ""),
    ]);
}

#[test]
fn what_somebody_will_bring() {
    hold(&[
        ("Ida will have a handout.", "Ida"),
        ("Tom will have the figures by May.", "Tom"),
        ("Ben will have three quotes for us.", "Ben"),
        ("Ida will have an update in May.", "Ida"),
        ("- Will have update at next meeting\n", "nobody"),
        ("Ida will have the tent ready.", "Ida"),
        ("Ida will have a seat.", ""),
        ("Tom will move ahead with the lease.", "Tom"),
        ("Ida will press on with the survey.", "Ida"),
        ("Ben will get on with the fence.", "Ben"),
        ("The board will be looking into the price of a bus.", "The board"),
        ("The panel will be contacting the firm.", "The panel"),
        ("The club will be looking forward to it.", ""),
    ]);
}

#[test]
fn somebody_who_is_not_named() {
    hold(&[
        ("She will write to the bank.", "nobody"),
        ("They will draft a reply.", "nobody"),
        ("He will also send the plans.", "nobody"),
        ("They will like it.", ""),
        ("- Verify that the gate is shut\n", "nobody"),
        ("- Check up on the lease\n", "nobody"),
        ("- Add a note to the page\n", "nobody"),
    ]);
}
