package org.zaklon.trainings.certificate;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.certificate.ReadCertificate.Shown;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate as an Open Badge 3.0 (1EdTech, OpenBadgeCredential): a verifiable credential of the W3C, signed as a JSON Web Token
 * in compact form (section 8.2, JWT proof format). The recipient is a salted hash of the name for work, so that the file names
 * nobody to whoever does not know the name already.
 */
@Component
class Badge {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Country country;
    private final BadgeKeys keys;
    private final JsonMapper json;
    private final String site;

    Badge(Country country, BadgeKeys keys, JsonMapper json, @Value("${zaklon.public-url:http://localhost:${server.port:8080}}") String site) {
        this.country = country;
        this.keys = keys;
        this.json = json;
        this.site = site.replaceFirst("/+$", "");
    }

    String site() {
        return site;
    }

    /** The credential before it is signed. */
    Map<String, Object> credential(Shown shown, BadgeKeys.Key key) {
        var certificate = shown.certificate();
        var course = shown.course();
        var check = site + "/check/" + certificate.code();
        var salt = certificate.number();
        var subject = new LinkedHashMap<String, Object>();
        subject.put("type", List.of("AchievementSubject"));
        if (!shown.name().isEmpty()) {
            subject.put("identifier", List.of(Map.of("type", "IdentityObject", "hashed", true, "identityType", "name", "salt", salt,
                    "identityHash", "sha256$" + HexFormat.of().formatHex(Codes.sha256(shown.name() + salt)))));
        }
        var achievement = new LinkedHashMap<String, Object>();
        achievement.put("id", site + "/check/courses/" + course.id().value());
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Certificate");
        achievement.put("name", course.title().in("en"));
        achievement.put("description", String.join("; ", course.objectives().stream().map(o -> o.text().in("en")).toList()));
        achievement.put("criteria", Map.of("narrative", criteria(shown)));
        achievement.put("humanCode", course.code().value());
        subject.put("achievement", achievement);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", List.of("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        whole.put("id", check);
        whole.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        whole.put("name", course.title().in("en"));
        whole.put("issuer", Map.of("id", issuer(key), "type", List.of("Profile"),
                "name", country.findAgency(certificate.agency()).map(a -> a.name().in("en")).orElse(certificate.agency().value())));
        whole.put("validFrom", moment(certificate.issued().atStartOfDay(country.zone())));
        if (certificate.until() != null) {
            whole.put("validUntil", moment(certificate.until().atTime(LocalTime.of(23, 59, 59)).atZone(country.zone())));
        }
        whole.put("credentialSubject", subject);
        return whole;
    }

    /** The compact token that a wallet of badges takes. */
    String signed(Shown shown) {
        var key = keys.of(shown.certificate().agency());
        var claims = credential(shown, key);
        claims.put("iss", issuer(key));
        claims.put("jti", claims.get("id"));
        claims.put("sub", claims.get("id"));
        claims.put("nbf", shown.certificate().issued().atStartOfDay(country.zone()).toEpochSecond());
        if (shown.certificate().until() != null) {
            claims.put("exp", shown.certificate().until().plusDays(1).atStartOfDay(country.zone()).toEpochSecond());
        }
        var head = new LinkedHashMap<String, Object>();
        head.put("alg", "EdDSA");
        head.put("typ", "JWT");
        head.put("kid", issuer(key));
        head.put("jwk", jwk(key));
        var text = part(head) + "." + part(claims);
        return text + "." + URL.encodeToString(key.sign(text.getBytes(StandardCharsets.US_ASCII)));
    }

    static Map<String, Object> jwk(BadgeKeys.Key key) {
        return Map.of("kty", "OKP", "crv", "Ed25519", "x", key.x());
    }

    private String issuer(BadgeKeys.Key key) {
        return site + "/check/keys/" + key.id();
    }

    private String part(Map<String, Object> what) {
        return URL.encodeToString(json.writeValueAsString(what).getBytes(StandardCharsets.UTF_8));
    }

    private static String criteria(Shown shown) {
        var rule = shown.course().rule();
        return (rule.attendancePercent() > 0 ? "Presence on at least " + rule.attendancePercent() + "% of the days. " : "")
                + (rule.passPercent() != null ? "At least " + rule.passPercent() + "% of the answers of the final test." : "").strip();
    }

    private static String moment(ZonedDateTime at) {
        return at.toInstant().toString();
    }
}
