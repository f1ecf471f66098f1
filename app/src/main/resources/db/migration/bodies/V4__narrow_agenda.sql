-- In a task force what is of an investigation is read by seats of police and justice that are named, whatever a form says: the same rule
-- as in NarrowAgenda, against a mistake there and against whoever works by hand.
create function bodies.keep_narrow() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if new.class not in ('C8', 'C9', 'C10')
       and exists (select from bodies.body b where b.id = new.body_id and b.kind = 'TASK_FORCE')
       and (new.audience = '{}' or exists (
           select from bodies.seat s where s.id = any (new.audience) and s.category not in ('POLICE', 'JUSTICE'))) then
        raise exception 'an item of an investigation is for named seats of police and justice' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
revoke execute on function bodies.keep_narrow() from public;
create trigger keep_narrow before insert or update of audience, class on bodies.item_content
    for each row execute function bodies.keep_narrow();
