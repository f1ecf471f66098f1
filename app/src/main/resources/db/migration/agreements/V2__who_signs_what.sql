-- Only a party signs, only what is put before the parties, and only its text as it was fixed.
drop policy officer_signs_for_own_agency on agreements.signature;
create policy officer_signs_for_own_agency on agreements.signature for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and agreement_id in (
        select a.id from agreements.agreement a
        where a.text_hash = signature.text_hash and (select sec.agency()) = any (a.parties)
          and a.state in ('PROPOSED', 'SIGNED_BY_ONE')));
