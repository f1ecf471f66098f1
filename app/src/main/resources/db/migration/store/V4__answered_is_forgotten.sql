-- What was answered is forgotten after a while. The application cannot delete: an answer that somebody removes lets the same write
-- happen twice. It may ask for what is old to go, and no request of the last week is old, whatever is asked.
create index once_by_time on once (at);
grant select, delete on once to ${guard};

create function forget_answered(kept interval) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    forgotten bigint;
begin
    delete from store.once where at < clock_timestamp() - greatest(kept, interval '7 days');
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
grant create on schema store to ${guard};
alter function forget_answered(interval) owner to ${guard};
revoke create on schema store from ${guard};
revoke execute on function forget_answered(interval) from public;
grant execute on function forget_answered(interval) to ${app};
