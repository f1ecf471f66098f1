-- By which people speak of the case aloud, as it was when the referral was sent; so that a list needs no look into other rooms.
alter table referrals.referral add column pseudonym text not null default '';
