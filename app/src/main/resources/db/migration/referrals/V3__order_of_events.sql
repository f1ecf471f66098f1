-- Two events of one moment keep their order: which of the referral's events it is, from 0. No sequence, because it would count all.
alter table referrals.event add column place int not null default 0;
