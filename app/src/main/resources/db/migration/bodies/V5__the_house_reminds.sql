-- Whoever sits somewhere is reminded by the house of what waits there. It reads who, never a name: those are sealed.
create policy the_house on bodies.holder for select to ${app} using ((select sec.system()));
