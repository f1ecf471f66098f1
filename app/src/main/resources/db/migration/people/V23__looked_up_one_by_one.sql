-- Whether somebody may be seen is looked up for each row that is found. Without the offset the server may instead read all cases of everybody
-- into a table of its own first, and the time of an answer then tells how many others keep.
alter policy readers on people.person using (
    exists (select 1 from people.person_case c where c.person_id = person.id offset 0));
alter policy readers on people.identity using (
    exists (select 1 from people.person_case c where c.person_id = identity.person_id and c.agency = identity.agency offset 0));
alter policy readers on people.token using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = token.person_id offset 0));
alter policy readers on people.link_key using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = link_key.person_id offset 0));
alter policy readers on people.same_decision using (
    agency = (select sec.agency())
    and exists (select 1 from people.person_case c where c.person_id = same_decision.one offset 0)
    and exists (select 1 from people.person_case c where c.person_id = same_decision.other offset 0));
alter policy readers on people.deposit using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = deposit.person_id offset 0));
