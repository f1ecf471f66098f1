-- An adult says yes to whoever meets her first; that consent is written with the signal, by an agency that does not manage the case.
create policy sender_records on sharing.consent for insert to ${app} with check (
    agency = (select sec.agency()) and recorded_by = (select sec.account()) and case_id in (select sec.assigned_cases()));
