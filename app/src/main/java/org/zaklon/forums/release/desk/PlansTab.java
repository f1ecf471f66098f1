package org.zaklon.forums.release.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.BodyKind;
import org.zaklon.bodies.pages.BodyTab;

/** The plans of a local coordination forum, beside its meetings. */
@Component
class PlansTab implements BodyTab {

    @Override
    public boolean shows(Actor reader, Body body) {
        return body.kind() == BodyKind.LOCAL_COORDINATION && Act.PLAN_LIST.allows(reader.role());
    }

    @Override
    public String label() {
        return "plans.tab";
    }

    @Override
    public String path() {
        return "plans";
    }

    @Override
    public int order() {
        return 60;
    }
}
