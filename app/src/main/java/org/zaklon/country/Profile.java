package org.zaklon.country;

import java.time.ZoneId;
import java.util.List;
import org.zaklon.country.forms.Form;
import org.zaklon.country.indicators.IndicatorSet;
import org.zaklon.country.indicators.ScreeningForm;

/**
 * Everything a country profile says, as read and checked.
 *
 * @param code the name of the profile's folder
 * @param forms every version of every form, the screening forms among them; of one form the highest version is current
 * @param screeningForms which of the forms ask an indicator set
 */
public record Profile(
        String code,
        Localised name,
        ZoneId zone,
        List<Language> languages,
        List<Agency> agencies,
        List<Unit> units,
        List<Area> areas,
        List<CodeList> codeLists,
        List<ServiceKind> services,
        List<LegalBasis> legalBases,
        List<Timer> timers,
        List<DecidingBody> decidingBodies,
        List<Routing> routing,
        List<IndicatorSet> indicatorSets,
        List<Form> forms,
        List<ScreeningForm> screeningForms,
        List<PublishedFigure> publishedFigures,
        List<ShareLaw> shareLaws) {
    public Profile {
        languages = List.copyOf(languages);
        agencies = List.copyOf(agencies);
        units = List.copyOf(units);
        areas = List.copyOf(areas);
        codeLists = List.copyOf(codeLists);
        services = List.copyOf(services);
        legalBases = List.copyOf(legalBases);
        timers = List.copyOf(timers);
        decidingBodies = List.copyOf(decidingBodies);
        routing = List.copyOf(routing);
        indicatorSets = List.copyOf(indicatorSets);
        forms = List.copyOf(forms);
        screeningForms = List.copyOf(screeningForms);
        publishedFigures = List.copyOf(publishedFigures);
        shareLaws = List.copyOf(shareLaws);
    }

    /** A profile in which no law allows sharing. */
    public Profile(
            String code, Localised name, ZoneId zone, List<Language> languages, List<Agency> agencies, List<Unit> units,
            List<Area> areas, List<CodeList> codeLists, List<ServiceKind> services, List<LegalBasis> legalBases, List<Timer> timers,
            List<DecidingBody> decidingBodies, List<Routing> routing, List<IndicatorSet> indicatorSets, List<Form> forms,
            List<ScreeningForm> screeningForms, List<PublishedFigure> publishedFigures) {
        this(code, name, zone, languages, agencies, units, areas, codeLists, services, legalBases, timers, decidingBodies, routing,
                indicatorSets, forms, screeningForms, publishedFigures, List.of());
    }
}
