-- The police that sent a signal is assigned to it without managing it or having it opened to it; its decision opens the lines too.
alter policy opens on services.line with check (
    case_id in (select sec.managed_cases()) or case_id in (select sec.opened_cases())
    or case_id in (select sec.assigned_cases()));
