import type { Row } from './row.js';

/** Rows: UNWIND, UNION, ORDER BY, SKIP, LIMIT and the aggregates. */
export const CLAUSES: readonly Row[] = [
  ['RETURN 1 AS a UNION RETURN 2 AS b', 'SyntaxError DifferentColumnsInUnion'],
  ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', 'SyntaxError InvalidClauseComposition'],
  ['RETURN 1 AS a UNION ALL RETURN 1 AS a UNION ALL RETURN 2 AS a', '1 // 1 // 2'],
  ['RETURN 1 LIMIT -1', 'SyntaxError NegativeIntegerArgument'],
  ['RETURN 1 LIMIT 1.5', 'SyntaxError InvalidArgumentType'],
  [`RETURN 1 SKIP 'a'`, 'SyntaxError InvalidArgumentType'],
  ['UNWIND [1,2,3] AS x WITH x SKIP 1 LIMIT 1 RETURN x', '2'],
  [
    `RETURN 'abc' STARTS WITH 'a', 'abc' ENDS WITH 'c', 'abc' CONTAINS 'b', 'abc' STARTS WITH null, 1 CONTAINS 'a', 'a' =~ 'A', 'abc' =~ 'a.*'`,
    'true | true | true | null | null | false | true',
  ],
  [
    `UNWIND [1, 'a', null, true, [1], {a:1}, 1.5, date('2020-01-01'), 0.0/0.0] AS x RETURN x ORDER BY x`,
    `{a: 1} // [1] // '2020-01-01' // 'a' // true // 1 // 1.5 // NaN // null`,
  ],
  [
    `UNWIND [[1,'a'],[1,null],[1],[],[null,1],[1,2]] AS x RETURN x ORDER BY x`,
    `[] // [1] // [1, 'a'] // [1, 2] // [1, null] // [null, 1]`,
  ],
  [
    `UNWIND [1, 'a', null, true, [1], {a:1}, 1.5, 0.0/0.0] AS x RETURN x ORDER BY x DESC`,
    `null // NaN // 1.5 // 1 // true // 'a' // [1] // {a: 1}`,
  ],
  [`UNWIND [1, 'a', null, 2.5, [1]] AS x RETURN min(x), max(x), count(x), count(*)`, '[1] | 2.5 | 4 | 5'],
  [`UNWIND [[1],[1,2],'a',3] AS x RETURN min(x), max(x)`, '[1] | 3'],
  [
    'UNWIND [] AS x RETURN count(x), sum(x), avg(x), min(x), max(x), collect(x), stDev(x), percentileCont(x, 0.5)',
    '0 | 0 | null | null | null | [] | 0.0 | null',
  ],
  [
    'UNWIND [1,2,3,4] AS x RETURN sum(x), avg(x), stDev(x), stDevP(x), percentileDisc(x,0.5), percentileCont(x,0.5)',
    '10 | 2.5 | 1.2909944487358056 | 1.118033988749895 | 2 | 2.5',
  ],
  ['UNWIND [1,2] AS x RETURN percentileCont(x, 2)', 'ArgumentError NumberOutOfRange'],
  ['UNWIND [1,1,2,null] AS x RETURN count(DISTINCT x), collect(DISTINCT x), sum(DISTINCT x)', '2 | [1, 2] | 3'],
  ['UNWIND null AS x RETURN x', ''],
  ['UNWIND 1 AS x RETURN x', '1'],
  ['UNWIND [[1,2],[3]] AS x UNWIND x AS y RETURN y', '1 // 2 // 3'],
  [
    `RETURN 'a' STARTS WITH 'a' = true, NOT null IS NULL, 1 < 2 AND 3 > 2 XOR false, a.b IS NULL`,
    'SyntaxError UndefinedVariable',
  ],
  ['UNWIND [1] AS x', 'SyntaxError UnexpectedSyntax'],
  [`UNWIND ['a'] AS x RETURN sum(x)`, 'TypeError InvalidArgumentType'],
  [`UNWIND [duration('P1D'), duration('PT1H')] AS d RETURN sum(d), avg(d), min(d)`, `'P1DT1H' | 'PT12H30M' | 'P1D'`],
  ['RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a', 'SyntaxError DifferentColumnsInUnion'],
  ['RETURN 1 AS a UNION RETURN 1 AS a ORDER BY a', '1'],
  [
    `RETURN [1,2] + 3 IN [[1,2,3]], [1] = [1] IS NULL, 1 + 2 IS NOT NULL, 'a' + 'b' STARTS WITH 'a', 1 IN [1] + [2]`,
    'true | false | true | true | true',
  ],
  [`UNWIND [1,2] AS x UNWIND ['a','b'] AS y RETURN x, collect(y) AS ys ORDER BY x`, `1 | ['a', 'b'] // 2 | ['a', 'b']`],
  ['UNWIND [1,2,3] AS x RETURN x LIMIT $a', '1'],
  ['UNWIND [3,1,2] AS x RETURN x ORDER BY -x', '3 // 2 // 1'],
  [`UNWIND ['b','a','C','A'] AS x RETURN x ORDER BY x`, `'A' // 'C' // 'a' // 'b'`],
  ['UNWIND [true,false] AS x RETURN x ORDER BY x DESC', 'true // false'],
  ['UNWIND range(1, 3) AS x WITH collect(x) AS xs UNWIND xs AS y RETURN sum(y)', '6'],
];
