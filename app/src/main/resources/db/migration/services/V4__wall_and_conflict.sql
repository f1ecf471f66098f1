-- The wall and the conflict of interest are one question to the context: see sec.kept_away().
do $$
declare t text;
begin
    foreach t in array array['line', 'delivery'] loop
        execute format('drop policy wall on services.%I', t);
        execute format('drop policy no_conflict on services.%I', t);
        execute format('create policy wall on services.%I as restrictive to ${app}
            using (case_id <> all ((select sec.kept_away())::uuid[])) with check ((select sec.inside()))', t);
    end loop;
end
$$;
