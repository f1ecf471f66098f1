package org.zaklon.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.zaklon.country.Localised;
import org.zaklon.country.forms.Condition;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Unanswered;
import org.zaklon.ui.SmallTexts;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

class FilledTest {
    private static final Options OPTIONS = new Options() {
        @Override
        public List<Choice> choices(Field field, Words t) {
            return List.of(Choice.of("FOOD", "Food"), Choice.of("DOCTOR", "Doctor"), Choice.of("OTHER", "Other"));
        }

        @Override
        public String label(Field field, String code, Words t) {
            return code.toLowerCase();
        }
    };
    private final Words bosnian = SmallTexts.bosnian();

    @Test
    void whatWasTypedBecomesTypedAnswersInTheOrderOfTheForm() {
        var form = form(field("name", FieldType.TEXT), field("safe", FieldType.YES_NO), field("needs", FieldType.CHOICES),
                field("people", FieldType.NUMBER), field("since", FieldType.DATE), field("met", FieldType.MOMENT));
        var filled = parse(form, "met.day=21", "met.month=11", "met.year=2026", "met.time=14:05", "needs=FOOD", "needs=OTHER",
                "name=  Ana ", "safe=YES", "people=٣", "since.day=2", "since.month=januar", "since.year=2026");
        assertThat(filled.errors()).isEmpty();
        assertThat(filled.answers().byField()).containsExactly(
                Map.entry("name", new Answer.Text("Ana")), Map.entry("safe", new Answer.YesNo(true)),
                Map.entry("needs", Answer.Codes.of("FOOD", "OTHER")), Map.entry("people", new Answer.Number(3)),
                Map.entry("since", new Answer.Date(LocalDate.of(2026, 1, 2))),
                Map.entry("met", new Answer.Moment(Instant.parse("2026-11-21T13:05:00Z"))));
    }

    @Test
    void unknownNotAskedAndRefusedAreAnswersAndDifferFromEachOtherAndFromNothing() {
        var form = form(field("a", FieldType.CHOICE), field("b", FieldType.CHOICE), field("c", FieldType.CHOICES),
                field("d", FieldType.CHOICES), optional("e", FieldType.CHOICE));
        var filled = parse(form, "a=~UNKNOWN", "b=~NOT_ASKED", "c.none=~REFUSED", "d.none=~ASSESSED_NONE");
        assertThat(filled.errors()).isEmpty();
        assertThat(filled.answers().none("a")).contains(Unanswered.UNKNOWN);
        assertThat(filled.answers().none("b")).contains(Unanswered.NOT_ASKED);
        assertThat(filled.answers().none("c")).contains(Unanswered.REFUSED);
        assertThat(filled.answers().none("d")).contains(Unanswered.ASSESSED_NONE);
        assertThat(filled.answers().find("e")).isEmpty();
    }

    @Test
    void anAnswerAndAReasonForNoAnswerContradictEachOther() {
        var filled = parse(form(field("needs", FieldType.CHOICES)), "needs=FOOD", "needs.none=~UNKNOWN");
        assertThat(filled.errors()).containsExactly(FieldError.of("needs", "ui.form.both"));
        assertThat(parse(form(field("needs", FieldType.CHOICES)), "needs.none=~UNKNOWN", "needs.none=~REFUSED").errors())
                .containsExactly(FieldError.of("needs", "ui.form.both"));
    }

    @Test
    void aReasonIsOfferedOnlyWhereTheFormOffersIt() {
        var form = form(new Field("x", FieldType.CHOICE, label(), null, DataClass.C6_FACTS, "list", true, false, null));
        assertThat(parse(form, "x=~UNKNOWN").errors()).containsExactly(FieldError.of("x", "ui.form.choice"));
        assertThat(parse(form).errors()).containsExactly(FieldError.of("x", "ui.form.required"));
    }

    @Test
    void aCodedQuestionLeftEmptyAsksForAnAnswerOrAReason() {
        assertThat(parse(form(field("x", FieldType.YES_NO))).errors())
                .containsExactly(FieldError.of("x", "ui.form.required-or-reason"));
    }

    @Test
    void whatIsNotOnTheListIsNotTaken() {
        assertThat(parse(form(field("x", FieldType.CHOICES)), "x=FOOD", "x=GOLD").errors())
                .containsExactly(FieldError.of("x", "ui.form.choice"));
        assertThat(parse(form(field("x", FieldType.YES_NO)), "x=MAYBE").errors())
                .containsExactly(FieldError.of("x", "ui.form.choice"));
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedIsDroppedWhateverTheBrowserSent() {
        var form = form(field("safe", FieldType.YES_NO), when("why", "safe", "NO", "UNKNOWN"), when("more", "why", "OTHER"));
        assertThat(parse(form, "safe=YES", "why=OTHER", "more=FOOD").answers().byField()).containsOnlyKeys("safe");
        assertThat(parse(form, "safe=YES").errors()).isEmpty();
        assertThat(parse(form, "safe=NO", "why=OTHER", "more=FOOD").answers().byField()).containsOnlyKeys("safe", "why", "more");
        assertThat(parse(form, "safe=~UNKNOWN", "why=FOOD", "more=FOOD").answers().byField()).containsOnlyKeys("safe", "why");
    }

    @Test
    void whatWasTypedIsKeptWordForWordEvenWhereItIsWrong() {
        var form = form(field("since", FieldType.DATE), field("people", FieldType.NUMBER));
        var filled = parse(form, "since.day=31", "since.month=2", "since.year=2026", "people=three", "other=x");
        assertThat(filled.errors()).containsExactly(FieldError.of("since", "ui.form.date"), FieldError.of("people", "ui.form.number"));
        var again = Typed.ofJson(filled.typed().json());
        assertThat(again).isEqualTo(filled.typed());
        assertThat(again.one("since.day") + again.one("people") + again.one("other")).isEqualTo("31three");
    }

    @Test
    void nothingOfWhatWasTypedIsPrinted() {
        var filled = parse(form(field("name", FieldType.TEXT), field("needs", FieldType.CHOICES)), "name=Ana", "needs=FOOD");
        assertThat(filled.toString()).doesNotContain("Ana").doesNotContain("FOOD");
        assertThat(filled.answers().byField().values().toString()).isEqualTo("[•••, •••]");
    }

    @ParameterizedTest
    @CsvSource({"21,11,2026,", "21.,11.,2026.,", "21,novembar,2026,", "21,NOV,2026,", "21,studeni,2026,", "21,november,2026,",
            "21.11.2026,,,", "21. 11. 2026.,,,", "2026-11-21,,,", "٢١,١١,٢٠٢٦,"})
    void aDateIsReadForgivingly(String day, String month, String year, String none) {
        var t = "studeni".equals(month) ? SmallTexts.croatian() : bosnian;
        var form = form(field("d", FieldType.DATE));
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("d.day", day);
        typed.add("d.month", month == null ? "" : month);
        typed.add("d.year", year == null ? "" : year);
        assertThat(Filled.parse(form, typed, OPTIONS, t).answers().date("d")).contains(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aYearOfTwoDigitsIsAskedAgainBecauseItLeavesTheCenturyOpen() {
        assertThat(parse(form(field("d", FieldType.DATE)), "d.day=1", "d.month=2", "d.year=08").errors())
                .containsExactly(FieldError.of("d", "ui.form.year"));
    }

    @ParameterizedTest
    @CsvSource({"9,07:00", "9:30,07:30", "09.30,07:30", "0930,07:30", "9h,07:00", "14:05,12:05"})
    void anHourIsReadForgivinglyInTheZoneOfTheProfile(String typed, String utc) {
        var filled = parse(form(field("m", FieldType.MOMENT)), "m.day=1", "m.month=7", "m.year=2026", "m.time=" + typed);
        assertThat(filled.answers().moment("m")).contains(Instant.parse("2026-07-01T" + utc + ":00Z"));
    }

    @ParameterizedTest
    @CsvSource({"25", "9:75", "soon", "''"})
    void anHourThatIsNoneIsAskedAgain(String typed) {
        var filled = parse(form(field("m", FieldType.MOMENT)), "m.day=1", "m.month=7", "m.year=2026", "m.time=" + typed);
        assertThat(filled.errors()).containsExactly(FieldError.of("m", "ui.form.time"));
    }

    @Test
    void storedAnswersCanBeOpenedForCorrectionAndComeBackTheSame() {
        var form = form(field("name", FieldType.TEXT), field("safe", FieldType.YES_NO), field("needs", FieldType.CHOICES),
                field("met", FieldType.MOMENT), field("age", FieldType.CHOICE), field("since", FieldType.DATE));
        var filled = parse(form, "name=Ana", "safe=NO", "needs=FOOD", "needs=DOCTOR", "age=~REFUSED",
                "met.day=21", "met.month=11", "met.year=2026", "met.time=14:05", "since.none=~UNKNOWN");
        var opened = Filled.of(form, filled.answers(), bosnian);
        assertThat(Filled.parse(form, opened.typed(), OPTIONS, bosnian).answers()).isEqualTo(filled.answers());
        assertThat(new FormPage(opened, OPTIONS, bosnian).value(form.fields().get(4))).isEqualTo("~REFUSED");
    }

    @Test
    void aPageOfALongFormReplacesItsOwnSectionAndKeepsTheOthers() {
        var first = new Section("one", null, null, List.of(field("a", FieldType.TEXT)));
        var second = new Section("two", null, null, List.of(field("b", FieldType.TEXT)));
        var form = new Form("F", 1, label(), Purpose.ASSISTANCE, label(), Period.ZERO, List.of(first, second));
        var typed = Typed.NOTHING.replacing(first, typed("a=1", "b=sneaked")).replacing(second, typed("b=2"));
        assertThat(typed.one("a") + typed.one("b")).isEqualTo("12");
        var afterFirst = Filled.parse(form, Typed.NOTHING.replacing(first, typed("a=1")), OPTIONS, bosnian);
        assertThat(afterFirst.ok()).isFalse();
        assertThat(afterFirst.judging(first).ok()).isTrue();
    }

    @Test
    void answersComeApartByDataClassAndAReaderSeesTheClassesOpened() {
        var form = form(field("name", FieldType.TEXT, DataClass.C1_IDENTITY), field("needs", FieldType.CHOICES, DataClass.C8_SERVICES),
                field("age", FieldType.CHOICE, DataClass.C6_FACTS));
        var answers = parse(form, "name=Ana", "needs=FOOD", "needs=DOCTOR", "age=~UNKNOWN").answers();
        var apart = answers.byClass(form);
        assertThat(apart.keySet()).containsExactly(DataClass.C1_IDENTITY, DataClass.C6_FACTS, DataClass.C8_SERVICES);
        assertThat(apart.get(DataClass.C8_SERVICES).codes("needs")).containsExactly("FOOD", "DOCTOR");
        assertThat(apart.values().stream().reduce(Answers.EMPTY, Answers::and).byField()).isEqualTo(answers.byField());
        var opened = new Answered(form, answers, OPTIONS, bosnian).lines(Set.of(DataClass.C8_SERVICES, DataClass.C6_FACTS));
        assertThat(opened).extracting(l -> l.value()).containsExactly("food\ndoctor", "Nije poznato");
    }

    @Test
    void aControlCharacterIsTakenOutAndLettersAreComposed() {
        assertThat(parse(form(field("name", FieldType.TEXT)), "name=A\u0000mra C\u030cavka").answers().text("name"))
                .contains("Amra Čavka");
    }

    private Filled parse(Form form, String... pairs) {
        return Filled.parse(form, typed(pairs), OPTIONS, bosnian);
    }

    private static LinkedMultiValueMap<String, String> typed(String... pairs) {
        var map = new LinkedMultiValueMap<String, String>();
        for (var pair : pairs) {
            map.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return map;
    }

    private static Form form(Field... fields) {
        return new Form("F", 1, label(), Purpose.ASSISTANCE, label(), Period.ZERO,
                List.of(new Section("all", null, null, List.of(fields))));
    }

    private static Field field(String id, FieldType type) {
        return field(id, type, DataClass.C6_FACTS);
    }

    private static Field field(String id, FieldType type, DataClass dataClass) {
        return new Field(id, type, label(), null, dataClass, "list", true, true, null);
    }

    private static Field optional(String id, FieldType type) {
        return new Field(id, type, label(), null, DataClass.C6_FACTS, "list", false, true, null);
    }

    private static Field when(String id, String on, String... codes) {
        return new Field(id, FieldType.CHOICE, label(), null, DataClass.C6_FACTS, "list", true, true,
                new Condition(on, Set.of(codes)));
    }

    private static Localised label() {
        return new Localised(Map.of("en", "Question"));
    }
}
