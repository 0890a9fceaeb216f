import { describe, expect, it } from 'vitest';
import { CypherError, cypher, explainError, format } from '../../src/query/cypher/index.js';
import { harbour } from '../fixtures/harbour.js';

const rows = (query: string, parameters = {}): string[] =>
  cypher(harbour(), query, { parameters }).rows.map((row) => row.map(format).join(' '));

describe('queries over a graphology graph', () => {
  it.each([
    ["MATCH (t:Town {name: 'Pola'}) RETURN t.rank", ['2']],
    ['MATCH (:Person)-[:LIVES_IN]->(t) RETURN t.name', ["'Pola'"]],
    [
      'MATCH (a)-[r:ROUTE]->(b) WHERE r.miles > 80 RETURN a.name, b.name ORDER BY r.miles DESC',
      ["'Zara' 'Corfu'", "'Ostia' 'Pola'"],
    ],
    ["MATCH (a {name: 'Ostia'})-[:ROUTE*2..3]->(b) RETURN b.name", ["'Zara'", "'Corfu'"]],
    ["MATCH p = shortestPath((a {name: 'Ostia'})-[*]->(b {name: 'Corfu'})) RETURN length(p)", ['1']],
    [
      "MATCH p = allShortestPaths((a {name: 'Marco'})-[*]-(b {name: 'Corfu'})) RETURN [n IN nodes(p) | n.name]",
      ["['Marco', 'Pola', 'Zara', 'Corfu']", "['Marco', 'Pola', 'Ostia', 'Corfu']"],
    ],
    [
      'MATCH (t:Town) OPTIONAL MATCH (t)<-[:LIVES_IN]-(p) RETURN t.name, p.name ORDER BY t.name LIMIT 2',
      ["'Corfu' null", "'Ostia' null"],
    ],
    [
      'MATCH (a)-[r]->() RETURN type(r), count(*) AS n ORDER BY n DESC, type(r)',
      ["'ROUTE' 3", "'FERRY' 1", "'LIVES_IN' 1"],
    ],
    ['MATCH (t:Town) WHERE NOT (t)-->() RETURN t.name', ["'Corfu'"]],
    [
      'MATCH (t:Town) WHERE EXISTS { MATCH (t)<--(p:Person) } RETURN t {.name, home: true}',
      ["{name: 'Pola', home: true}"],
    ],
    ['UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x)', ['[1, 2, 3]']],
    ['RETURN 1 AS x UNION RETURN 1 AS x', ['1']],
  ])('%s', (query, expected) => {
    expect(rows(query)).toEqual(expected);
  });

  it('takes parameters', () => {
    expect(rows('MATCH (t {name: $name}) RETURN t.rank', { name: 'Zara' })).toEqual(['3']);
  });

  it('sees what was added to the graph after an earlier query', () => {
    const graph = harbour();
    expect(cypher(graph, 'MATCH (n) RETURN count(n)').rows).toEqual([[5]]);
    graph.addNode('Lissa', { labels: ['Town'] });
    expect(cypher(graph, 'MATCH (n) RETURN count(n)').rows).toEqual([[6]]);
  });

  it('warns of names that the graph does not have', () => {
    expect(cypher(harbour(), 'MATCH (t:Twon)-[:ROUTES]->(b) RETURN b.nmae').warnings).toEqual([
      "the graph has no label 'Twon'; did you mean 'Town'?",
      "the graph has no relationship type 'ROUTES'; did you mean 'ROUTE'?",
      "the graph has no property 'nmae'; did you mean 'name'?",
    ]);
    expect(cypher(harbour(), 'MATCH (Town)-[ROUTE]->() RETURN 1').warnings).toEqual([
      "'Town' is a name for any node here; for the label write (:Town)",
      "'ROUTE' is a name for any relationship here; for the type write [:ROUTE]",
    ]);
  });
});

describe('dates and durations', () => {
  it.each([
    ["date('2015-W30-2')", "'2015-07-21'"],
    ["date('2015202')", "'2015-07-21'"],
    ["date('2015-Q2-60')", "'2015-05-30'"],
    ["localtime('214032.142')", "'21:40:32.142'"],
    ["time('2140-02')", "'21:40-02:00'"],
    ["datetime('2015-07-21T21:40:32.142[Europe/London]')", "'2015-07-21T21:40:32.142+01:00[Europe/London]'"],
    ["duration('P14DT16H12M')", "'P14DT16H12M'"],
    ["duration('P5M1.5D')", "'P5M1DT12H'"],
    ["duration('PT0.75M')", "'PT45S'"],
    ["duration('P2012-02-02T14:37:21.545')", "'P2012Y2M2DT14H37M21.545S'"],
    ["date.truncate('decade', date('1984-10-11'))", "'1980-01-01'"],
    ["date.truncate('week', date('1984-10-11'), {dayOfWeek: 2})", "'1984-10-09'"],
    ["localdatetime.truncate('hour', localdatetime('1984-10-11T12:31:14.645'))", "'1984-10-11T12:00'"],
    ["duration.between(date('1984-10-11'), date('2015-06-24'))", "'P30Y8M13D'"],
    ["duration.between(localdatetime('2014-07-21T21:40:36.143'), date('2015-06-24'))", "'P11M2DT2H19M23.857S'"],
    ["duration.inDays(date('2015-06-24'), date('1984-10-11'))", "'P-11213D'"],
    ["duration.inSeconds(localtime('14:30'), localtime('16:30'))", "'PT2H'"],
    ["date('2016-01-31') + duration({months: 1})", "'2016-02-29'"],
    ['datetime({epochSeconds: 416779, nanosecond: 999}).year', '1970'],
  ])('%s is %s', (expression, expected) => {
    expect(rows(`RETURN ${expression}`)).toEqual([expected]);
  });
});

describe('queries that cannot be run', () => {
  const failure = (query: string, options = {}): string => {
    try {
      cypher(harbour(), query, options);
    } catch (error) {
      if (error instanceof CypherError) return explainError(query, error);
      throw error;
    }
    return 'no error';
  };

  it('shows the place and what was expected', () => {
    expect(failure('MATCH (t:Town\nRETURN t')).toBe(
      "SyntaxError at line 2, column 1: Unexpected 'RETURN': expected ')', a label or properties in {}\n  RETURN t\n  ^",
    );
  });

  it.each([
    ["CREATE (:Town {name: 'Bari'})", 'CREATE writes, and this graph can only be read'],
    ['MATCH (t) SET t.rank = 1 RETURN t', 'SET writes, and this graph can only be read'],
    ['CALL db.labels()', 'CALL is not supported: there are no procedures here'],
    ['MATCH (t) RETURN u', "'u' is not defined; defined here: t"],
    ['RETURN nosuch(1)', 'There is no function nosuch()'],
    ['MATCH (t) RETURN $who', 'No value is given for $who'],
    [
      'MATCH (t) RETRUN t',
      "Unexpected 'RETRUN': expected MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or UNION; did you mean RETURN?",
    ],
    ['SELECT * FROM towns', 'a query begins with MATCH and ends with RETURN'],
    ['MATCH (t) WHERE t.name == "Pola" RETURN t', 'equality is one ='],
    ['MATCH (t) WHERE t.rank > 1 && t.rank < 4 RETURN t', "Unexpected character '&'; write AND"],
    ['MATCH (t) WHERE t.rank != 1 RETURN t', 'write <> for unequal'],
    ['MATCH (t) WHERE t.name LIKE "P%" RETURN t', 'write CONTAINS, STARTS WITH, ENDS WITH or =~'],
    ['MATCH (t) RETURN t.rank GROUP BY t.rank', 'grouped by what stands beside an aggregate'],
    ['MATCH (t) RETURN t ORDER t.name', 'write ORDER BY'],
    ['MATCH (a)->(b) RETURN a', 'write -->, or -[:TYPE]->'],
    ['MATCH (t) RETURN t.name,', 'The query ends here: expected an expression'],
    ['MATCH p = (a)-->(b) RETURN p.name', "A path has no properties: ask its nodes() or relationships() for 'name'"],
    ['MATCH (t) RETURN sise(t.name)', 'There is no function sise(); did you mean size()?'],
  ])('%s', (query, message) => {
    expect(failure(query)).toContain(message);
  });

  it('reads brackets in brackets once, however deep they are and however they end', () => {
    const deep = 40;
    const lists = `${'[x IN '.repeat(deep)}[1]${', 1]'.repeat(deep)}`;
    expect(rows(`WITH 1 AS x RETURN ${lists}`)).toEqual(['[true, 1]']);
    for (const opening of ['[n IN nodes(', '({a: ', '[(n)-->({a: ', '(']) {
      const read = () => rows(`RETURN ${opening.repeat(deep)}`);
      expect(read).toThrow(CypherError);
    }
  });

  it('takes a text with a line end for no date', () => {
    expect(() => rows("RETURN date('2024-04-\n18')")).toThrow(CypherError);
  });

  it('stops a query that runs too long or holds too much', () => {
    let time = 0;
    const now = (): number => {
      time += 1000;
      return time;
    };
    expect(
      failure('UNWIND range(1, 1000000) AS x UNWIND range(1, 1000) AS y RETURN count(*)', { now, timeout: 5000 }),
    ).toContain('ran longer than 5 s');
    expect(failure('UNWIND range(1, 1000) AS x RETURN x', { maxRows: 100 })).toContain('more than 100 rows');
  });
});
