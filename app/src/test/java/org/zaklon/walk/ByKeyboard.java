package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The main job without a mouse, over a case of its own; the agreement of the walk is in force. */
final class ByKeyboard {
    private final Company company;

    ByKeyboard(Company company) {
        this.company = company;
    }

    void fromTheSignalToTheAnswer() {
        var pseudonym = signal();
        takeUp(pseudonym);
        refer(pseudonym);
        accept(pseudonym);
    }

    private String signal() {
        var officer = company.byKeyboard(Cast.OFFICER);
        officer.follow("New signal").skip().press("Start").isAt("Before you write");
        officer.skip().press("Continue").sees("need your attention");
        assertThat(officer.stop().kind()).as("what is missing is where the focus is").isEqualTo("div");
        officer.choose("Why may this be passed on?", "Protection of a child").choose("Does the person know", "Yes");
        officer.choose("How can the person be reached", "Only through me").press("Continue").isAt("What you see");
        officer.skip().choose("How old does the person seem?", "Not known").choose("Apparent sex", "Female").select("Area", "Sarajevo Canton");
        officer.tick("What did you notice?", "Has no documents").choose("Is the person in danger right now?", "No");
        officer.press("Continue").isAt("In a few words").write("What happened", Tale.STORY).press("Continue").isAt("Check the answers");
        officer.press("Send").isAt("Sent");
        return officer.page().locator(".notice .code").innerText();
    }

    private void takeUp(String pseudonym) {
        var manager = company.byKeyboard(Cast.CASE_MANAGER);
        manager.open("/cases?tab=queue").follow(pseudonym).skip().follow("Answer the signal").press("Take it up").sees("You have taken up the case.");
    }

    /** The view of the receiver follows each class that is ticked or not, and the focus stays where it was. */
    private void refer(String pseudonym) {
        var manager = company.byKeyboard(Cast.CASE_MANAGER);
        manager.open("/cases").follow(pseudonym).skip().follow("Send a referral").isAt("What is needed?");
        manager.skip().tick("Services", "Safe accommodation").choose("How soon is an answer needed?", "Today").select("Purpose", "To give help");
        manager.write("What the receiver must know to help", Tale.NOTE).press("Continue").isAt("Who can help?");
        manager.skip().choose("In the area of the case", Tale.SAFE_HOUSE).press("Continue").isAt("What " + Tale.SAFE_HOUSE + " will see");
        var theirs = manager.page().locator("#shared .card").last();
        PlaywrightAssertions.assertThat(theirs).containsText(Tale.NOTE);
        manager.skip().tick("What may they see?", "Own account");
        PlaywrightAssertions.assertThat(theirs).not().containsText(Tale.NOTE);
        assertThat(manager.stop().name()).as("the focus stays while the view changes").startsWith("Own account");
        manager.tick("What may they see?", "Own account");
        PlaywrightAssertions.assertThat(theirs).containsText(Tale.NOTE);
        manager.press("Continue").isAt("Check the answers").press("Send the referral").sees("The referral was sent.");
    }

    private void accept(String pseudonym) {
        var house = company.byKeyboard(Cast.SAFE_HOUSE);
        house.open("/referrals").follow(pseudonym).sees(Tale.NOTE).skip().follow("Answer").isAt("Answer the referral");
        house.skip().choose("What do you answer?", "We accept").press("Send the answer").sees("You accepted.");
    }
}
