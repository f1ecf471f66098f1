-- Lines about anonymous reports are read by whoever acted, by the officer for data protection of whoever acted, and by oversight. An auditor
-- elsewhere, as in a ministry above an agency that a report accuses, sees none: the line says nothing of a report, but that one came is a trace.
create policy reports_are_nobody_elses on audit.entry as restrictive for select to ${app} using (
    act not like 'INCIDENT\_%' or agency = (select sec.agency()) or (select sec.system()) or (select (sec.token())[6]) = 'OVERSIGHT');
