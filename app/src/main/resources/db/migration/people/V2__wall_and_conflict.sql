-- The wall and the conflict of interest are one question to the context: see sec.kept_away().
do $$
declare t text;
begin
    foreach t in array array['person_case', 'contact'] loop
        execute format('drop policy wall on people.%I', t);
        execute format('drop policy no_conflict on people.%I', t);
        execute format('create policy wall on people.%I as restrictive to ${app}
            using (case_id <> all ((select sec.kept_away())::uuid[])) with check ((select sec.inside()))', t);
    end loop;
end
$$;
