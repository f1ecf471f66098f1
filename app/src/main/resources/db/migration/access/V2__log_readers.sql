-- Who may read the log. Written here, because the context functions stand above the log.
alter table audit.entry enable row level security;
alter table audit.entry force row level security;

create policy whoever_acts on audit.entry for insert to ${app} with check (
    account is not distinct from (select sec.account()) or (select sec.system()));
-- The data protection officer reads what the own agency did and what anybody did in its cases; the case's unit reads what
-- was done in cases it reads itself; an auditor of oversight reads all (no content is in the log).
create policy readers on audit.entry for select to ${app} using (
    ((select sec.role()) = 'DPO' and (agency = (select sec.agency()) or case_agency = (select sec.agency())))
    or (select sec.role()) = 'AUDITOR'
    or (case_agency = (select sec.agency())
        and ((select sec.content_of_agency()) is not null or (select sec.content_of_unit()) is not null
             or case_id in (select sec.assigned_cases())))
    or (select sec.system()));

-- The managing agency is written beside each line by the database itself: the one who asks for a case that is not to be known
-- must not learn it, and yet the owner's data protection officer must find the attempt.
create function sec.note_case_agency() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    select s.agency into new.case_agency from access.case_scope s where s.case_id = new.case_id;
    return new;
end
$$;
alter function sec.note_case_agency() owner to ${guard};
create trigger note_case_agency before insert on audit.entry for each row execute function sec.note_case_agency();
