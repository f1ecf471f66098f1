package org.zaklon.programmes.report;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zaklon.country.Country;
import org.zaklon.programmes.PartnerRole;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.report.ReadProject.Found;
import org.zaklon.programmes.result.Indicator;

/**
 * A project as an activity after the standard of the International Aid Transparency Initiative, version 2.03: its elements in the order of
 * the standard's schema. Values of indicators stand in it only where they are approved.
 *
 * @param publisher how the reporting agency is known to IATI; the agency's own code where it is not registered
 */
public record Iati(Country country, String publisher, String language) {
    private static final String VERSION = "2.03";
    /** IATI's list OrganisationType: 10 is a government. */
    private static final String GOVERNMENT = "10";

    public byte[] write(Found found, Instant now) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("iati-activities");
            xml.writeAttribute("version", VERSION);
            xml.writeAttribute("generated-datetime", now.truncatedTo(ChronoUnit.SECONDS).toString());
            activity(xml, found);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an activity cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void activity(XMLStreamWriter xml, Found found) throws XMLStreamException {
        var project = found.project();
        xml.writeStartElement("iati-activity");
        xml.writeAttribute("default-currency", project.currency());
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
        text(xml, "iati-identifier", publisher + "-" + project.code());
        xml.writeStartElement("reporting-org");
        xml.writeAttribute("ref", publisher);
        xml.writeAttribute("type", GOVERNMENT);
        narrative(xml, country.agency(project.agency()).name().in(language));
        xml.writeEndElement();
        narrated(xml, "title", project.title().in(language));
        narrated(xml, "description", project.description().isBlank() ? project.title().in(language) : project.description());
        for (var partner : project.partners()) {
            organisation(xml, partner.role(), partner.name());
        }
        empty(xml, "activity-status", "code", String.valueOf(project.status().iati()));
        date(xml, 1, project.plannedStart());
        date(xml, 2, project.actualStart());
        date(xml, 3, project.plannedEnd());
        date(xml, 4, project.actualEnd());
        for (var share : project.areas()) {
            xml.writeStartElement("location");
            narrated(xml, "name", country.area(share.area()).name().in(language));
            xml.writeEndElement();
        }
        budget(xml, project);
        for (var line : found.lines()) {
            xml.writeStartElement("transaction");
            empty(xml, "transaction-type", "code", String.valueOf(line.kind().iati()));
            empty(xml, "transaction-date", "iso-date", line.on().toString());
            value(xml, line.amount(), line.on());
            narrated(xml, switch (line.kind()) {
                case INCOMING_FUNDS, INCOMING_COMMITMENT -> "provider-org";
                case OUTGOING_COMMITMENT, DISBURSEMENT, EXPENDITURE -> "receiver-org";
            }, line.other());
            xml.writeEndElement();
        }
        for (var indicator : found.indicators()) {
            result(xml, indicator);
        }
        xml.writeEndElement();
    }

    private static void budget(XMLStreamWriter xml, Project project) throws XMLStreamException {
        if (project.budget().signum() > 0) {
            xml.writeStartElement("budget");
            empty(xml, "period-start", "iso-date", project.plannedStart().toString());
            empty(xml, "period-end", "iso-date", project.plannedEnd().toString());
            value(xml, project.budget(), project.plannedStart());
            xml.writeEndElement();
        }
    }

    private void result(XMLStreamWriter xml, Indicator indicator) throws XMLStreamException {
        xml.writeStartElement("result");
        xml.writeAttribute("type", String.valueOf(indicator.result().iati()));
        narrated(xml, "title", indicator.title());
        xml.writeStartElement("indicator");
        xml.writeAttribute("measure", "1"); // IATI's list IndicatorMeasure: 1 is a unit
        narrated(xml, "title", indicator.title());
        if (indicator.baseline() != null) {
            xml.writeEmptyElement("baseline");
            xml.writeAttribute("year", String.valueOf(indicator.periods().getFirst().since().getYear()));
            xml.writeAttribute("value", plain(indicator.baseline()));
        }
        for (var period : indicator.periods()) {
            xml.writeStartElement("period");
            empty(xml, "period-start", "iso-date", period.since().toString());
            empty(xml, "period-end", "iso-date", period.until().toString());
            empty(xml, "target", "value", plain(period.target()));
            if (period.approved().isPresent()) {
                empty(xml, "actual", "value", plain(period.approved().get().value()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void organisation(XMLStreamWriter xml, PartnerRole role, String name) throws XMLStreamException {
        xml.writeStartElement("participating-org");
        xml.writeAttribute("role", String.valueOf(role.iati()));
        narrative(xml, name);
        xml.writeEndElement();
    }

    private static void date(XMLStreamWriter xml, int type, LocalDate day) throws XMLStreamException {
        if (day != null) {
            xml.writeEmptyElement("activity-date");
            xml.writeAttribute("type", String.valueOf(type));
            xml.writeAttribute("iso-date", day.toString());
        }
    }

    private static void value(XMLStreamWriter xml, BigDecimal amount, LocalDate on) throws XMLStreamException {
        xml.writeStartElement("value");
        xml.writeAttribute("value-date", on.toString());
        xml.writeCharacters(plain(amount));
        xml.writeEndElement();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void narrated(XMLStreamWriter xml, String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        narrative(xml, words);
        xml.writeEndElement();
    }

    private static void narrative(XMLStreamWriter xml, String words) throws XMLStreamException {
        text(xml, "narrative", words);
    }

    private static void text(XMLStreamWriter xml, String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String element, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute(attribute, value);
    }
}
