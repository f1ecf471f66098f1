package org.zaklon.people;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Identity.Birth;
import org.zaklon.people.Identity.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An identity as the text that is sealed. Written by hand, because these names outlive every class. */
final class IdentityText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private IdentityText() {}

    static PersonalText write(Identity identity) {
        var root = JSON.createObjectNode();
        root.put("given", identity.given().reveal());
        root.put("family", identity.family().reveal());
        var aliases = root.putArray("aliases");
        identity.aliases().forEach(a -> aliases.add(a.reveal()));
        if (identity.birth().date() != null) {
            root.put("born", identity.birth().date().reveal());
        }
        root.put("birth-precision", identity.birth().precision().name());
        root.put("sex", identity.sex());
        var citizenships = root.putArray("citizenships");
        identity.citizenships().forEach(citizenships::add);
        var documents = root.putArray("documents");
        identity.documents().forEach(d -> documents.addObject()
                .put("kind", d.kind()).put("number", d.number().reveal()).put("issued-by", d.issuedBy()));
        return new PersonalText(root.toString());
    }

    static Identity read(PersonalText text) {
        var root = JSON.readTree(text.reveal());
        var born = root.path("born").asString("");
        return new Identity(personal(root, "given"), personal(root, "family"),
                all(root, "aliases").map(n -> new PersonalText(n.asString())).toList(),
                new Birth(born.isEmpty() ? null : new PersonalText(born),
                        Birth.Precision.valueOf(root.path("birth-precision").asString())),
                root.path("sex").asString(null),
                all(root, "citizenships").map(JsonNode::asString).toList(),
                all(root, "documents").map(IdentityText::document).toList());
    }

    private static Document document(JsonNode node) {
        return new Document(node.path("kind").asString(null), personal(node, "number"), node.path("issued-by").asString(null));
    }

    private static PersonalText personal(JsonNode node, String name) {
        return new PersonalText(node.path(name).asString(""));
    }

    private static Stream<JsonNode> all(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false);
    }
}
