-- A receiver that declines or is finished closes what was opened to it; nobody needs to wait for the giver to stop reading.
create policy receiver_gives_back on access.opening for update to ${app}
    using (to_unit = (select sec.unit()))
    with check (to_unit = (select sec.unit()) and ended_at is not null);
