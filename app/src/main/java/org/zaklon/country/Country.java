package org.zaklon.country;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaklon.country.forms.Form;
import org.zaklon.country.indicators.IndicatorSet;
import org.zaklon.country.indicators.ScreeningForm;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * The door to the country profile. A lookup named after the thing throws where there is none, {@code find} answers with an
 * Optional. Nothing here changes while the application runs.
 */
public final class Country {
    private static final String UNANSWERED = "unanswered";

    private final Profile profile;
    private final Map<AgencyCode, Agency> agencies;
    private final Map<UnitCode, Unit> units;
    private final Map<AreaCode, Area> areas;
    private final Map<String, CodeList> lists;
    private final Map<String, Timer> timers;
    private final Map<String, LegalBasis> legalBases;
    private final Map<String, Collator> collators = new ConcurrentHashMap<>();

    public Country(Profile profile) {
        this.profile = profile;
        agencies = by(profile.agencies(), Agency::code);
        units = by(profile.units(), Unit::code);
        areas = by(profile.areas(), Area::code);
        lists = by(profile.codeLists(), CodeList::id);
        timers = by(profile.timers(), Timer::id);
        legalBases = by(profile.legalBases(), LegalBasis::id);
    }

    public Profile profile() {
        return profile;
    }

    public ZoneId zone() {
        return profile.zone();
    }

    /** The country of the profile by its code of three letters (ISO 3166), after its zone; empty where that names none. */
    public String alpha3() {
        var region = TimeZone.getRegion(zone().getId());
        return region.matches("[A-Z]{2}") ? new Locale.Builder().setRegion(region).build().getISO3Country() : "";
    }

    public List<Language> languages() {
        return profile.languages();
    }

    public Language language(String tag) {
        return findLanguage(tag).orElseThrow(() -> missing("language", tag));
    }

    public Optional<Language> findLanguage(String tag) {
        return profile.languages().stream().filter(l -> l.tag().equals(tag)).findFirst();
    }

    // who

    public List<Agency> agencies() {
        return profile.agencies();
    }

    public Agency agency(AgencyCode code) {
        return found(agencies, code, "agency");
    }

    public Optional<Agency> findAgency(AgencyCode code) {
        return Optional.ofNullable(agencies.get(code));
    }

    public Agency agencyOf(UnitCode code) {
        return agency(unit(code).agency());
    }

    public List<Unit> units() {
        return profile.units();
    }

    public Unit unit(UnitCode code) {
        return found(units, code, "unit");
    }

    public Optional<Unit> findUnit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    public List<Unit> unitsOf(AgencyCode agency) {
        return profile.units().stream().filter(u -> u.agency().equals(agency)).toList();
    }

    public List<Unit> unitsWith(UnitFunction function) {
        return profile.units().stream().filter(u -> u.function() == function).toList();
    }

    /** Units that offer a service in an area or in a part of it, in the order of the profile. */
    public List<Unit> providers(String service, AreaCode area) {
        return profile.units().stream().filter(u -> u.services().contains(service))
                .filter(u -> serves(u, area) || u.areas().stream().anyMatch(a -> within(a, area))).toList();
    }

    /** Whether a unit serves an area: the area itself or one around it is among its areas. */
    public boolean serves(Unit unit, AreaCode area) {
        return outwards(area).anyMatch(a -> unit.areas().contains(a.code()));
    }

    // where

    public List<Area> areas() {
        return profile.areas();
    }

    public Area area(AreaCode code) {
        return found(areas, code, "area");
    }

    public Optional<Area> findArea(AreaCode code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The area of the whole country. */
    public Area whole() {
        return profile.areas().stream().filter(a -> a.parent() == null).findFirst().orElseThrow();
    }

    /** Whether an area is the other one or lies inside it. */
    public boolean within(AreaCode inner, AreaCode outer) {
        return outwards(inner).anyMatch(a -> a.code().equals(outer));
    }

    /** The areas that have a coordination team. The country's own coordinator is not a team. */
    public List<Area> teams() {
        return profile.areas().stream().filter(a -> a.parent() != null && a.coordination() != null).toList();
    }

    /** The unit that coordinates the whole country. */
    public Unit nationalCoordination() {
        return unit(whole().team().orElseThrow());
    }

    /** The team that coordinates in an area: its own, or that of the nearest area around it, last the national one. */
    public Unit coordinationOf(AreaCode area) {
        return outwards(area).flatMap(a -> a.team().stream()).findFirst().map(this::unit).orElseGet(this::nationalCoordination);
    }

    // words

    public CodeList codes(String list) {
        return found(lists, list, "code list");
    }

    public Optional<CodeList> findCodes(String list) {
        return Optional.ofNullable(lists.get(list));
    }

    /** The label of a code, also of a reason for no answer; an unknown code is shown as it is, because old data stay readable. */
    public String label(String list, String code, String language) {
        return codes(list).find(code)
                .or(() -> findCodes(UNANSWERED).flatMap(l -> l.find(code)))
                .map(c -> c.label().in(language)).orElse(code);
    }

    /** Sorted as readers of the language expect it. The JDK's collation puts dž and lj in wrong places, ICU's is right. */
    public <T> List<T> sorted(Collection<T> items, Function<? super T, Localised> name, String language) {
        var collator = collators.computeIfAbsent(language, tag -> Collator.getInstance(language(tag).icu()).freeze());
        return items.stream().sorted(Comparator.comparing(i -> name.apply(i).in(language), collator::compare)).toList();
    }

    // rules

    public List<Timer> timers() {
        return profile.timers();
    }

    public Timer timer(String id) {
        return found(timers, id, "timer");
    }

    public Optional<Timer> findTimer(String id) {
        return Optional.ofNullable(timers.get(id));
    }

    /** The timer that a code names: the answer time of an urgency, the reflection period for a residence status. */
    public Optional<Timer> findTimerOf(String list, String code) {
        return codes(list).find(code).flatMap(c -> c.in("timer")).map(this::timer);
    }

    public List<LegalBasis> legalBases() {
        return profile.legalBases();
    }

    public LegalBasis legalBasis(String id) {
        return found(legalBases, id, "legal basis");
    }

    public Optional<LegalBasis> findLegalBasis(String id) {
        return Optional.ofNullable(legalBases.get(id));
    }

    /** Who receives a signal from an area; an area without a line of its own takes that of the area around it. */
    public Routing routingFor(AgeGroup age, AreaCode area) {
        return outwards(area)
                .flatMap(a -> profile.routing().stream().filter(r -> r.age() == age && r.area().equals(a.code())))
                .findFirst().orElseThrow(() -> missing("routing", age + " in " + area));
    }

    public List<DecidingBody> decidingBodies(DecisionLevel level, AgeGroup age) {
        return profile.decidingBodies().stream().filter(b -> b.level() == level && b.age() == age).toList();
    }

    /** On which basis a unit may take a decision, if it may. */
    public Optional<DecidingBody> decidingAs(UnitCode unit, DecisionLevel level, AgeGroup age) {
        var function = unit(unit).function();
        return decidingBodies(level, age).stream().filter(b -> b.function() == function).findFirst();
    }

    /** Articles of law that allow sharing without agreement or consent, in the order of the profile. */
    public List<ShareLaw> shareLaws() {
        return profile.shareLaws();
    }

    // help, questions

    public List<ServiceKind> services() {
        return profile.services();
    }

    /** The lines of minimum assistance that are offered to every presumed victim (Convention, Art. 12(1)). */
    public List<Code> minimumAssistance() {
        return codes("minimum-assistance").codes();
    }

    public List<IndicatorSet> indicatorSets() {
        return profile.indicatorSets();
    }

    /** The current version of a set. */
    public IndicatorSet indicatorSet(String id) {
        return profile.indicatorSets().stream().filter(s -> s.id().equals(id))
                .max(Comparator.comparingInt(IndicatorSet::version)).orElseThrow(() -> missing("indicator set", id));
    }

    /** The set whose questions a form asks, where it is a screening form. */
    public Optional<IndicatorSet> indicatorSetOf(Form form) {
        return profile.screeningForms().stream()
                .filter(s -> s.form().id().equals(form.id()) && s.form().version() == form.version())
                .map(ScreeningForm::set).findFirst();
    }

    /** The current screening forms for an age, in the order of the profile. */
    public List<ScreeningForm> screeningForms(AgeGroup age) {
        return profile.screeningForms().stream()
                .filter(s -> s.set().age() == age && form(s.form().id()).version() == s.form().version()).toList();
    }

    /** The current version of a form. */
    public Form form(String id) {
        return findForm(id).orElseThrow(() -> missing("form", id));
    }

    public Optional<Form> findForm(String id) {
        return profile.forms().stream().filter(f -> f.id().equals(id)).max(Comparator.comparingInt(Form::version));
    }

    /** The form as it stood when an answer was given. */
    public Form form(String id, int version) {
        return profile.forms().stream().filter(f -> f.id().equals(id) && f.version() == version).findFirst()
                .orElseThrow(() -> missing("form", id + " version " + version));
    }

    private Stream<Area> outwards(AreaCode from) {
        return Stream.iterate(area(from), a -> a != null, a -> a.parent() == null ? null : area(a.parent()));
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, v -> v, (a, b) -> b, LinkedHashMap::new));
    }

    private static <K, V> V found(Map<K, V> map, K key, String what) {
        var value = map.get(key);
        if (value == null) {
            throw missing(what, String.valueOf(key));
        }
        return value;
    }

    private static NoSuchElementException missing(String what, String code) {
        return new NoSuchElementException("the country profile has no " + what + " " + code);
    }
}
