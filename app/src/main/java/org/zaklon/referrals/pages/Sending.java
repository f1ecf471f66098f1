package org.zaklon.referrals.pages;

import static org.zaklon.ui.forms.Parameters.one;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.ReferralId;

/**
 * What was typed on the pages before a referral is sent. It travels from page to page in hidden fields and is stored nowhere
 * until it is sent; addresses carry nothing of it.
 *
 * @param chosen whether classes were chosen already; before, the page proposes
 * @param after the declined referral that this one follows; empty where there is none
 */
public record Sending(
        List<String> services, String urgency, String language, String purpose, String note, String to, List<String> classes,
        boolean chosen, String after) {

    static final List<Purpose> PURPOSES = List.of(Purpose.ASSISTANCE, Purpose.SAFETY, Purpose.CHILD_PROTECTION, Purpose.HEALTH,
            Purpose.RESIDENCE, Purpose.COMPENSATION, Purpose.RETURN, Purpose.INVESTIGATION, Purpose.PROSECUTION);

    public Sending {
        services = List.copyOf(services);
        classes = List.copyOf(classes);
    }

    static Sending of(MultiValueMap<String, String> sent) {
        return new Sending(all(sent, "services"), one(sent, "urgency"), one(sent, "language"), one(sent, "purpose"), one(sent, "note"),
                one(sent, "to"), all(sent, "classes"), sent.containsKey("chosen"),
                one(sent, "after").matches("[0-9a-f-]{36}") ? one(sent, "after") : "");
    }

    static Sending blank() {
        return new Sending(List.of(), "", "", Purpose.ASSISTANCE.name(), "", "", List.of(), false, "");
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
    }

    boolean purposeKnown() {
        return PURPOSES.stream().anyMatch(p -> p.name().equals(purpose));
    }

    Set<DataClass> dataClasses() {
        var found = EnumSet.noneOf(DataClass.class);
        for (var one : DataClass.values()) {
            if (classes.contains(one.code())) {
                found.add(one);
            }
        }
        return found;
    }

    Sending choosing(Set<DataClass> proposed) {
        return new Sending(services, urgency, language, purpose, note, to, proposed.stream().map(DataClass::code).toList(), true, after);
    }

    Order order(CaseId id) {
        return new Order(id, new UnitCode(to), Set.copyOf(services), urgency, Purpose.valueOf(purpose), dataClasses(), language,
                new PersonalText(note), after.isEmpty() ? null : new ReferralId(UUID.fromString(after)));
    }

    /** The hidden fields that carry everything but the named fields to the next page. */
    public List<Map.Entry<String, String>> carried(String... without) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        services.forEach(s -> fields.add(Map.entry("services", s)));
        fields.add(Map.entry("urgency", urgency));
        fields.add(Map.entry("language", language));
        fields.add(Map.entry("purpose", purpose));
        fields.add(Map.entry("note", note));
        fields.add(Map.entry("to", to));
        classes.forEach(c -> fields.add(Map.entry("classes", c)));
        if (chosen) {
            fields.add(Map.entry("chosen", "1"));
        }
        fields.add(Map.entry("after", after));
        return fields.stream().filter(f -> !List.of(without).contains(f.getKey())).toList();
    }

    @Override
    public String toString() {
        return "Sending[to " + to + "]";
    }
}
