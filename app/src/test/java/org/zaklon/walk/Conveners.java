package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** Who keeps bodies that meet: founds them, gives out seats, convenes, and brings the minutes to their end. */
final class Conveners {
    private static final String SAID = "Two dates are free.";

    private final Company company;
    private final LocalDate today;

    Conveners(Company company, LocalDate today) {
        this.company = company;
        this.today = today;
    }

    /** @return the address of a forum in which the convener has the chair, the prison and the clinic a seat each */
    String foundAForum() {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open("/").followIn("nav", "Bodies that meet").follow("Found a body").isAt("Found a body").press("Save").sees("your attention");
        var body = found(convener, "LOCAL_COORDINATION", "ZDK");
        seat(convener, "KPZ-ZE", "JUSTICE", "MEMBER", Cast.PLANNER);
        seat(convener, "KCUS", "SERVICE", "MEMBER", Cast.CLINIC);
        seat(convener, "MS", "OFFICIAL", "CHAIR", Cast.CONVENER);
        convener.sees(Cast.CLINIC.known()).sees("Woman · 30 to 44");
        convener.pressFirst("main tbody a[href*='/members/']").isAt(Cast.PLANNER.known());
        convener.open(body + "/edit").isAt("What the body is");
        return body;
    }

    private String found(Walker convener, String kind, String area) {
        convener.open("/bodies/new").tick("kind", kind).tick("areas", area).write("Name in bosanski", "Forum").write("Name in English", "A forum");
        convener.write("Mandate", "Agencies plan together. It settles no crime.").day("Founded on", today.minusMonths(2)).press("Save").isAt("A forum");
        return convener.path();
    }

    private void seat(Walker convener, String agency, String category, String post, Cast holder) {
        convener.follow("Add a seat").isAt("Add a seat").pick("agency", agency).tick("category", category).tick("post", post).write("Places", 1).press("Save");
        convener.find("main a[href$='/members']").last().click();
        convener.look().sees("Leave it open for a person who does not use the platform");
        convener.choose("Account", holder.known());
        convener.tick("sex", "FEMALE").tick("age", "FROM_30").day("Since", today.minusMonths(1)).press("Save").isAt("A forum");
    }

    /** Held today; the clinic's item is meant for the clinic alone. @return the address of the meeting */
    String meet(String body) {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(body).follow("Meetings").follow("Plan a meeting").isAt("Plan a meeting").press("Save").sees("your attention");
        convener.open(body + "/meetings/new").day("Day", today).write("Place", "Town hall").press("Save").sees("Planned").press("Convene it").sees("Convened");
        var meeting = convener.path();
        convener.follow("Put an item on the agenda").write("Title", "Rooms for the winter").choose("Brought by", "Ministry of Security (Chair)").write("What was said", "Six rooms are free.");
        convener.press("Save").sees("1. Rooms for the winter").sees("It matches the words above.");
        var clinic = company.atADesk(Cast.CLINIC);
        clinic.open(meeting).follow("Put an item on the agenda").press("Save").sees("Choose the seat that brings the item");
        clinic.write("Title", "Dates of treatment").choose("Brought by", "University Clinical Centre Sarajevo").pick("class", "C4").tick("readers", "some").write("What was said", SAID).press("Save");
        convener.open(meeting + "/held").isAt("It was held").day("Held on", today);
        convener.find("input[value='ATTENDED']").all().forEach(Locator::check);
        convener.press("Save").sees("Held");
        return meeting;
    }

    void readTheMinutesEachFromTheirSeat(String meeting) {
        company.atADesk(Cast.CLINIC).open(meeting).sees("2. Dates of treatment").sees(SAID);
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(meeting).sees("2. Item discussed, restricted").doesNotSee("Dates of treatment").doesNotSee(SAID);
        convener.press("The draft is ready").follow("Write this item 1").find("[name='decision.1']").fill("The town is asked for two more.");
        convener.pickFirst("how.1").press("Save").sees("The town is asked for two more.").isFitForPaper();
        company.onAPhone(Cast.PLANNER).open(meeting).sees("Item discussed, restricted").doesNotSee(SAID);
    }

    void agreeAnActionAndFollowIt(String body, String meeting) {
        var clinic = company.atADesk(Cast.CLINIC);
        clinic.open(meeting).follow("Information 2").isAt("Dates of treatment");
        clinic.open(meeting).follow("Agree an action 2").write("What is to be done", "Tell the centre").pick("accountable", "KCUS");
        clinic.day("Due", today.plusMonths(1)).press("Save");
        clinic.open("/bodies/actions").isAt("Actions of my agency").follow("Tell the centre").tick("state", "DONE").write("What was done", "They know.").press("Save");
        company.atADesk(Cast.CONVENER).open(body + "/actions").doesNotSee("Tell the centre");
    }

    void adoptTheMinutes(String meeting) {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(meeting).press("Circulate the minutes").follow("Ask for a change").look();
        convener.open(meeting).press("Adopt the minutes").sees("Minutes adopted").follow("Correct by a note").look();
        convener.open(meeting).follow("Summary for outside").sees("1 further item is not summarised.").doesNotSee("Dates of treatment").isFitForPaper();
        convener.open("/bodies/register").isAt("Register of bodies").sees("Meetings held").isFitForPaper();
        assertThat(convener.download("Download the table (CSV)")).contains("Members", "Dormant");
    }

    /** @return the address of a community forum that the convener keeps */
    String foundACommunityForum() {
        return found(company.atADesk(Cast.CONVENER), "COMMUNITY_POLICING", "KS");
    }

    void writeDownWhatAWomanSaid(String forum) {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(forum).follow("Issues").follow("Write down an issue").press("Write it down").sees("your attention");
        convener.pick("category", "FAMILY_DISPUTE").write("What was said?", "Two families quarrel about a house.").pick("area", "KS");
        convener.tick("at", "MEETING").tick("by", "COMMUNITY").tick("sex", "F").tick("sensitivity", "AGENCIES").tick("receipt", "YES");
        convener.press("Write it down").sees("Copy it by hand").follow("Go to the issue").sees("Two families quarrel");
        convener.open(forum).follow("Issues").isAt("A forum").sees("Family dispute");
        company.stranger().open("/answer?lang=en").isAt("Answer");
    }

    void findTheGateOfMediationShut(String forum) {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(forum + "/issues").pressFirst("main tbody a").follow("Record the next step").tick("state", "ACCEPTED").write("Why?", "It is ours.");
        convener.tick("told", "YES").press("Record").sees("The step is recorded.").follow("Mediation").sees("The four questions have not been answered yet.");
        convener.follow("Answer the four questions").tick("violence", "YES").tick("coercion", "NO").tick("child", "NO").tick("trafficking", "NO");
        convener.press("Record the answers").sees("Mediation is not open for this issue").sees("Where to turn instead").doesNotSee("Begin a mediation");
    }

    void writeWhatTheForumDoesForSafety(String forum) {
        var convener = company.atADesk(Cast.CONVENER);
        convener.open(forum).follow("Safety").isAt("A forum").sees("There is no initiative yet.");
        for (var form : new String[] {"Write a safety plan", "Record an initiative", "Record a handover", "Record a round of asking"}) {
            convener.open(forum + "/safety").follow(form).isAt(form);
        }
        convener.open("/community-figures?lang=en").isAt("Figures of community forums").sees("Issues raised").isFitForPaper();
    }
}
