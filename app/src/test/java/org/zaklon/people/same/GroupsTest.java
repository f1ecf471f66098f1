package org.zaklon.people.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.AccountId;
import org.zaklon.people.PersonId;

/** Joining and taking apart, over random histories of decisions. */
class GroupsTest {
    private static final List<PersonId> RECORDS = IntStream.range(0, 6).mapToObj(i -> new PersonId(new UUID(0, i))).toList();
    private static final List<AccountId> PEOPLE = List.of(new AccountId(new UUID(1, 1)), new AccountId(new UUID(1, 2)));
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    @Provide
    static Arbitrary<List<Decision>> histories() {
        var record = Arbitraries.integers().between(0, RECORDS.size() - 1);
        var one = Combinators.combine(record, record, Arbitraries.of(Verdict.class), Arbitraries.integers().between(0, 9), Arbitraries.of(PEOPLE))
                .filter((a, b, verdict, two, author) -> !a.equals(b))
                .as((a, b, verdict, two, author) -> new Decision(RECORDS.get(Math.min(a, b)), RECORDS.get(Math.max(a, b)), verdict,
                        verdict == Verdict.SAME && two == 0, author, BEGINNING));
        return one.list().ofMaxSize(30).map(all -> IntStream.range(0, all.size()).mapToObj(i -> at(all.get(i), i)).toList());
    }

    @Property
    void everyPastStateStaysWhatItWas(@ForAll("histories") List<Decision> history) {
        for (int known = 0; known <= history.size(); known++) {
            assertThat(groups(Groups.of(history, BEGINNING.plusSeconds(known - 1)))).isEqualTo(groups(Groups.of(history.subList(0, known), Instant.MAX)));
        }
    }

    /** Whatever was before, joining two records and taking that back leaves the groups and the count of persons as they were. */
    @Property
    void whatWasJoinedComesApartAsItWas(@ForAll("histories") List<Decision> history) {
        for (var one : RECORDS) {
            for (var other : RECORDS) {
                if (one.value().compareTo(other.value()) < 0 && history.stream().noneMatch(d -> d.one().equals(one) && d.other().equals(other))) {
                    var before = Groups.of(history, Instant.MAX);
                    var longer = new ArrayList<>(history);
                    longer.add(at(new Decision(one, other, Verdict.SAME, false, PEOPLE.getFirst(), BEGINNING), history.size()));
                    longer.add(at(new Decision(one, other, Verdict.UNSURE, false, PEOPLE.getFirst(), BEGINNING), history.size() + 1));
                    var after = Groups.of(longer, Instant.MAX);
                    assertThat(groups(after)).isEqualTo(groups(before));
                    assertThat(after.persons(RECORDS)).isEqualTo(before.persons(RECORDS));
                }
            }
        }
    }

    @Property
    void recordsThatSomebodyToldApartLastAreNeverOnePerson(@ForAll("histories") List<Decision> history) {
        var groups = Groups.of(history, Instant.MAX);
        for (var one : RECORDS) {
            for (var other : RECORDS) {
                var said = history.stream().filter(d -> d.one().equals(one) && d.other().equals(other)).toList();
                if (!said.isEmpty() && said.getLast().verdict() == Verdict.APART) {
                    assertThat(groups.of(one)).doesNotContain(other);
                }
            }
        }
    }

    @Property
    void everyRecordIsInOneGroupAndAllOfAGroupAgreeOnIt(@ForAll("histories") List<Decision> history) {
        var groups = Groups.of(history, Instant.MAX);
        for (var record : RECORDS) {
            assertThat(groups.of(record)).contains(record).allSatisfy(other -> assertThat(groups.of(other)).isEqualTo(groups.of(record)));
        }
        assertThat(groups.persons(RECORDS)).isEqualTo(new HashSet<>(groups(groups)).size());
    }

    @Test
    void whereTwoMustSayItOneIsNotEnough() {
        var once = new Decision(RECORDS.get(0), RECORDS.get(1), Verdict.SAME, true, PEOPLE.get(0), BEGINNING);
        var twice = at(new Decision(RECORDS.get(0), RECORDS.get(1), Verdict.SAME, true, PEOPLE.get(1), BEGINNING), 1);

        assertThat(Groups.of(List.of(once, at(once, 1)), Instant.MAX).of(RECORDS.get(0))).containsExactly(RECORDS.get(0));
        assertThat(Groups.of(List.of(once, twice), Instant.MAX).of(RECORDS.get(0))).containsExactly(RECORDS.get(0), RECORDS.get(1));
    }

    private static List<List<PersonId>> groups(Groups groups) {
        return RECORDS.stream().map(groups::of).toList();
    }

    private static Decision at(Decision decision, int second) {
        return new Decision(decision.one(), decision.other(), decision.verdict(), decision.byTwo(), decision.author(), BEGINNING.plusSeconds(second));
    }
}
