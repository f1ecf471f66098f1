package org.zaklon.programmes.pages;

import org.zaklon.programmes.lessons.Campaign;

/** A campaign in words. */
public record CampaignRow(String title, String channel, String area, String period, String women, String men, String unknown, String reach) {

    static CampaignRow of(Campaign one, ProgrammeWords words) {
        var t = words.t();
        return new CampaignRow(one.title(), one.channel(), words.area(one.area()), t.get("programmes.period", one.since(), one.until()),
                t.number(one.women()), t.number(one.men()), t.number(one.unknown()), t.number(one.reach()));
    }
}
