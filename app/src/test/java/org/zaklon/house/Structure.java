package org.zaklon.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must hold for every table, view and function of the migrated database, whoever wrote the migration. Each question answers
 * with what breaks it. After the pitfalls of row security that were tried one by one (domain report "security", 1.1).
 */
final class Structure {
    private static final String SCHEMAS = Modules.all().stream().map(m -> "'" + m + "'").collect(Collectors.joining(",", "(", ",'sec')"));

    /** Each question, by the pitfall it guards against. */
    static Map<String, String> questions() {
        var all = new LinkedHashMap<String, String>();
        all.put("a role of ours is a superuser, passes row security or makes roles", """
                select rolname from pg_roles where rolname like 'zaklon%'
                and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """);
        all.put("the application owns something or is a member of something", """
                select relname::text from pg_class where relowner = 'zaklon_app'::regrole
                union all select proname::text from pg_proc where proowner = 'zaklon_app'::regrole
                union all select nspname::text from pg_namespace where nspowner = 'zaklon_app'::regrole
                union all select roleid::regrole::text from pg_auth_members where member = 'zaklon_app'::regrole
                """);
        all.put("a table has no row security, or its owner is exempt from it", """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in %s and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                and n.nspname || '.' || c.relname <> all (%s)
                -- the history of migrations, which the application may not even read
                and not (c.relname = 'migration' and not has_table_privilege('zaklon_app', c.oid, 'select'))
                """);
        all.put("a policy is for everybody instead of a role of ours", """
                select polrelid::regclass || ': ' || polname from pg_policy where 0 = any (polroles)
                """);
        all.put("a policy permits everything to the application, and no restrictive one narrows it", """
                select p.polrelid::regclass || ': ' || p.polname from pg_policy p
                where 'zaklon_app'::regrole = any (p.polroles) and p.polpermissive
                and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polcmd in ('r', '*')
                """);
        all.put("a materialised view, which no row security protects", """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'm' and n.nspname in %s
                """);
        all.put("a view that runs with the rights of its owner", """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname in %s and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)
                """);
        all.put("a function that runs with the rights of its owner, which is not the guard, has an open search path or was not reviewed", """
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                and not (p.proowner = 'zaklon_guard'::regrole and p.oid::regprocedure::text = any (%s)
                         and coalesce(p.proconfig::text, '') like '%%search_path=pg_catalog, pg_temp%%')
                """);
        all.put("a function of our own that claims to leak nothing", """
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.proleakproof and n.nspname not in ('pg_catalog', 'information_schema')
                """);
        all.put("a right that passes by row security: truncate, references, trigger, maintain", """
                select c.oid::regclass || ' ' || a.privilege_type || ' to ' || a.grantee::regrole
                from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
                where n.nspname in %s and a.grantee in ('zaklon_app'::regrole, 'zaklon_guard'::regrole)
                and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
                """);
        all.put("something is granted to everybody", """
                select c.oid::regclass || ' ' || a.privilege_type from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       aclexplode(c.relacl) a where a.grantee = 0 and n.nspname in %s
                union all
                select nspname || ' ' || a.privilege_type from pg_namespace, aclexplode(nspacl) a
                where a.grantee = 0 and nspname not in ('pg_catalog', 'information_schema')
                union all
                select p.oid::regprocedure || ' EXECUTE' from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
                       aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                where a.grantee = 0 and n.nspname in %s
                and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                union all
                select datname || ' ' || a.privilege_type from pg_database, aclexplode(datacl) a
                where datname = current_database() and a.grantee = 0
                """);
        all.put("the application may change the structure", """
                select nspname || ' CREATE' from pg_namespace where has_schema_privilege('zaklon_app', oid, 'CREATE')
                """);
        all.put("a uniqueness that tells of a row of another agency", """
                select i.indexrelid::regclass || ' on ' || i.indrelid::regclass from pg_index i
                join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                where i.indisunique and c.relrowsecurity and n.nspname in %s
                and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
                                and (a.atttypid = 'uuid'::regtype or a.attname in ('agency', 'unit', 'to_unit')))
                and i.indexrelid::regclass::text <> all (%s)
                """);
        all.put("a number that counts rows and so tells how many there are", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and n.nspname in %s
                """);
        all.put("a rule that rewrites statements", """
                select r.ev_class::regclass || ': ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
                join pg_namespace n on n.oid = c.relnamespace where n.nspname in %s and r.rulename <> '_RETURN'
                """);
        return all;
    }

    private Structure() {}

    /** Everything that breaks a question, as the superuser sees it. */
    static List<String> flaws(Connection superuser) throws SQLException {
        var flaws = new ArrayList<String>();
        for (var question : questions().entrySet()) {
            try (var statement = superuser.createStatement(); var rows = statement.executeQuery(filled(question.getValue()))) {
                while (rows.next()) {
                    flaws.add(question.getKey() + ": " + rows.getString(1));
                }
            }
        }
        return flaws;
    }

    private static String filled(String question) {
        var filled = question.replace("in %s", "in " + SCHEMAS);
        filled = filled.replace("|| c.relname <> all (%s)", "|| c.relname <> all (" + allowed("tables-without-row-security.txt") + ")");
        filled = filled.replace("::text <> all (%s)", "::text <> all (" + allowed("unique-across-agencies.txt") + ")");
        filled = filled.replace("::text = any (%s)", "::text = any (" + allowed("functions-of-the-guard.txt") + ")");
        return filled.replace("%%", "%");
    }

    private static String allowed(String list) {
        return Sources.list(list).stream().map(line -> "'" + line.split(":")[0].strip() + "'")
                .collect(Collectors.joining(",", "array[", "]::text[]"));
    }
}
