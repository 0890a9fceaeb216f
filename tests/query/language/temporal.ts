import type { Row } from './row.js';

/** Dates, times and durations. */
export const TEMPORAL: readonly Row[] = [
  [
    'RETURN date({year: 1991, month: 5, day: 17}), date({year: 1991, month:10}), date({year: 1991}), date({year: 1991, week:10, dayOfWeek:3}), date({year: 1991, week:10}), date({year: 1991, ordinalDay:202}), date({year: 1991, quarter:3, dayOfQuarter:45}), date({year: 1991, quarter:3}), date({year:1817, week:1, dayOfWeek:2})',
    `'1991-05-17' | '1991-10-01' | '1991-01-01' | '1991-03-06' | '1991-03-04' | '1991-07-21' | '1991-08-14' | '1991-07-01' | '1816-12-31'`,
  ],
  [
    'RETURN date({year:1816, week:1}), date({year:1816, week:52}), date({year:1817, week:1}), date({year:1817, week:10}), date({year:1817, week:30}), date({year:1817, week:52}), date({year:1818, week:1}), date({year:1819, week:52})',
    `'1816-01-01' | '1816-12-23' | '1816-12-30' | '1817-03-03' | '1817-07-21' | '1817-12-22' | '1817-12-29' | '1819-12-27'`,
  ],
  [
    'RETURN localtime({hour: 8, minute: 47, second: 29, nanosecond: 321, millisecond: 654, microsecond: 987}), localtime({hour: 8, minute: 47, second: 29, nanosecond:301554207}), localtime({hour: 8, minute: 47, second: 29, microsecond:301554}), localtime({hour: 8, minute: 47, second: 29, millisecond:301}), localtime({hour: 8, minute: 47, second: 29}), localtime({hour:12, minute:31}), localtime({hour:12})',
    `'08:47:29.654987321' | '08:47:29.301554207' | '08:47:29.301554' | '08:47:29.301' | '08:47:29' | '12:31' | '12:00'`,
  ],
  [
    `RETURN time({hour: 8, minute: 47, second: 29, nanosecond: 321, millisecond: 654, microsecond: 987}), time({hour:12, minute:31, timezone:'+01:00'}), time({hour:7, timezone:'+03:00'}), time({hour:12, minute:34, second:56, timezone:'+02:05:00'}), time({hour:12, minute:34, second:56, timezone:'-02:05:07'})`,
    `'08:47:29.654987321Z' | '12:31+01:00' | '07:00+03:00' | '12:34:56+02:05' | '12:34:56-02:05:07'`,
  ],
  [
    'RETURN localdatetime({year: 1991, month: 5, day: 17, hour: 8, minute: 47, second: 29, nanosecond: 321, millisecond: 654, microsecond: 987}), localdatetime({year: 1991, week:10, dayOfWeek:3, hour:6, minute:31}), localdatetime({year: 1991, ordinalDay:202, hour:12}), localdatetime({year: 1991, quarter:3, dayOfQuarter:45}), localdatetime({year: 1991})',
    `'1991-05-17T08:47:29.654987321' | '1991-03-06T06:31' | '1991-07-21T12:00' | '1991-08-14T00:00' | '1991-01-01T00:00'`,
  ],
  [
    `RETURN datetime({year: 1991, month: 5, day: 17, hour: 8, minute: 47, second: 29, nanosecond: 321, millisecond: 654, microsecond: 987, timezone:'Europe/Helsinki'}), datetime({year: 1991, month: 5, day: 17, hour:12, timezone:'+01:00'}), datetime({year: 1991, month: 5, day: 17, hour:12}), datetime({year: 1991, timezone:'Europe/Helsinki'}), datetime({year:1818, month:10, day:11, timezone:'Europe/Helsinki'})`,
    `'1991-05-17T08:47:29.654987321+03:00[Europe/Helsinki]' | '1991-05-17T12:00+01:00' | '1991-05-17T12:00Z' | '1991-01-01T00:00+02:00[Europe/Helsinki]' | '1818-10-11T00:00+01:39:49[Europe/Helsinki]'`,
  ],
  [
    'RETURN datetime.fromepoch(416779, 999999999), datetime.fromepochmillis(237821673987)',
    `'1970-01-05T19:46:19.999999999Z' | '1977-07-15T13:34:33.987Z'`,
  ],
  [
    'RETURN duration({days: 14, hours: 16, minutes: 12}), duration({months: 5, days: 1.5}), duration({months: 0.75}), duration({weeks: 2.5}), duration({years: 3, months: 7, days: 20, hours: 5, minutes: 41, seconds: 88}), duration({days: 14, seconds: 70, milliseconds: 1}), duration({days: 14, seconds: 70, microseconds: 1}), duration({days: 14, seconds: 70, nanoseconds: 1}), duration({seconds: -2, milliseconds: 1}), duration({seconds: 2, milliseconds: -1}), duration({days: 1, milliseconds: -1}), duration({seconds: 60, milliseconds: -1})',
    `'P14DT16H12M' | 'P5M1DT12H' | 'P22DT19H51M49.5S' | 'P17DT12H' | 'P3Y7M20DT5H42M28S' | 'P14DT1M10.001S' | 'P14DT1M10.000001S' | 'P14DT1M10.000000001S' | 'PT-1.999S' | 'PT1.999S' | 'P1DT-0.001S' | 'PT59.999S'`,
  ],
  [
    'RETURN duration({minutes: 1.5, seconds: 1}), duration({years: 3.5, months: 7.5, days: 20.5, hours: 5.5, minutes: 41.5, seconds: 88.5, nanoseconds: 3})',
    `'PT1M31S' | 'P4Y1M35DT23H27M31.500000003S'`,
  ],
  [
    `RETURN duration('P20DT5H41M'), duration('P5M1.5D'), duration('P0.75M'), duration('PT0.75M'), duration('P2.5W'), duration('P3Y7M20DT5H41M88S'), duration('P2012-02-02T14:37:21.545'), duration('PT-1.5S'), duration('-P1D')`,
    `'P20DT5H41M' | 'P5M1DT12H' | 'P22DT19H51M49.5S' | 'PT45S' | 'P17DT12H' | 'P3Y7M20DT5H42M28S' | 'P2012Y2M2DT14H37M21.545S' | 'PT-1.5S' | 'P-1D'`,
  ],
  [
    `RETURN date('2013-09-04'), date('20130904'), date('2015-07'), date('201507'), date('2013-W36-2'), date('2015W302'), date('2013-W36'), date('2015W30'), date('2013-247'), date('2013247'), date('2015')`,
    `'2013-09-04' | '2013-09-04' | '2015-07-01' | '2015-07-01' | '2013-09-03' | '2015-07-21' | '2013-09-02' | '2015-07-20' | '2013-09-04' | '2013-09-04' | '2015-01-01'`,
  ],
  [
    `RETURN localtime('17:05:58.603'), localtime('170558.603'), localtime('17:05:58'), localtime('170558'), localtime('21:40'), localtime('2140'), localtime('21')`,
    `'17:05:58.603' | '17:05:58.603' | '17:05:58' | '17:05:58' | '21:40' | '21:40' | '21:00'`,
  ],
  [
    `RETURN time('17:05:58.603+0100'), time('170558.603Z'), time('17:05:58+01:00'), time('170558-0100'), time('21:40-01:30'), time('2140-00:00'), time('2140-02'), time('22+18:00')`,
    `'17:05:58.603+01:00' | '17:05:58.603Z' | '17:05:58+01:00' | '17:05:58-01:00' | '21:40-01:30' | '21:40Z' | '21:40-02:00' | '22:00+18:00'`,
  ],
  [
    `RETURN localdatetime('2013-09-04T17:05:58.603'), localdatetime('2013-W36-2T170558.603'), localdatetime('2013-247T17:05:58'), localdatetime('2015T170558'), localdatetime('20130904T17:05'), localdatetime('2013-W36T2140'), localdatetime('2013247T21')`,
    `'2013-09-04T17:05:58.603' | '2013-09-03T17:05:58.603' | '2013-09-04T17:05:58' | '2015-01-01T17:05:58' | '2013-09-04T17:05' | '2013-09-02T21:40' | '2013-09-04T21:00'`,
  ],
  [
    `RETURN datetime('2013-09-04T17:05:58.603+0100'), datetime('2013-W36-2T170558.603Z'), datetime('2013-247T17:05:58+01:00'), datetime('2015T170558-0100'), datetime('20130904T17:05-01:30'), datetime('2013-W36T2140-00:00'), datetime('2013-W36T2140-02'), datetime('2013247T21+18:00')`,
    `'2013-09-04T17:05:58.603+01:00' | '2013-09-03T17:05:58.603Z' | '2013-09-04T17:05:58+01:00' | '2015-01-01T17:05:58-01:00' | '2013-09-04T17:05-01:30' | '2013-09-02T21:40Z' | '2013-09-02T21:40-02:00' | '2013-09-04T21:00+18:00'`,
  ],
  [
    `RETURN datetime('2013-09-04T17:05:58.603+02:00[Europe/Helsinki]'), datetime('2013-09-04T17:05:58.603+0845[Australia/Eucla]'), datetime('2013-09-04T17:05:58.603-04[America/New_York]'), datetime('2013-09-04T17:05:58.603[Europe/London]'), datetime('1818-07-21T17:05:58.603[Europe/Helsinki]')`,
    `'2013-09-04T17:05:58.603+03:00[Europe/Helsinki]' | '2013-09-04T17:05:58.603+08:45[Australia/Eucla]' | '2013-09-04T17:05:58.603-04:00[America/New_York]' | '2013-09-04T17:05:58.603+01:00[Europe/London]' | '1818-07-21T17:05:58.603+01:39:49[Europe/Helsinki]'`,
  ],
  [
    `RETURN date({date: date('1991-08-23'), year: 28}), date({date: localdatetime('1991-08-23T08:47:29'), day: 28}), date({date: date('1991-08-23'), week: 1}), date({date: date('1991-08-23'), ordinalDay: 28}), date({date: date('1991-08-23'), quarter: 3}), date({date: date('1991-08-23'), quarter: 1, dayOfQuarter: 2})`,
    `'0028-08-23' | '1991-08-28' | '1991-01-04' | '1991-01-28' | '1991-08-23' | '1991-01-02'`,
  ],
  [
    `RETURN localdatetime({date: date('1991-05-17'), time: time('08:47:29.301554+01:00')}), localdatetime({date: date('1991-05-17'), time: localtime('12:31'), day: 28, second: 42}), localdatetime({datetime: datetime('1991-05-17T12:00+02:00[Europe/Helsinki]'), day:28, second: 42})`,
    `'1991-05-17T08:47:29.301554' | '1991-05-28T12:31:42' | '1991-05-28T12:00:42'`,
  ],
  [
    `RETURN time({time: datetime('1991-05-17T12:00+02:00[Europe/Helsinki]'), timezone: '+05:00'}), time({time: localtime('12:31'), timezone:'+05:00'}), time({time: time('08:47:29.301554+01:00'), second: 42, timezone: '+05:00'}), time(localtime('12:00')), time(datetime('1991-05-17T12:00+02:00[Europe/Helsinki]'))`,
    `'14:00+05:00' | '12:31+05:00' | '12:47:42.301554+05:00' | '12:00Z' | '12:00+03:00'`,
  ],
  [
    `RETURN datetime({date: date('1991-05-17'), time: time('08:47:29.301554+01:00')}), datetime({date: date('1991-05-17'), hour: 10, timezone: '+05:00'}), datetime({datetime: datetime('1991-05-17T12:00+01:00'), timezone: 'Pacific/Honolulu'}), datetime({date: date('1991-05-17'), time: datetime('1991-05-17T12:00+01:00[Europe/Helsinki]'), day: 28, second: 42, timezone: 'Pacific/Honolulu'})`,
    `'1991-05-17T08:47:29.301554+01:00' | '1991-05-17T10:00+05:00' | '1991-05-17T01:00-10:00[Pacific/Honolulu]' | '1991-05-27T23:00:42-10:00[Pacific/Honolulu]'`,
  ],
  [
    'WITH date({year: 1991, month: 5, day: 17}) AS d RETURN d.dayOfWeek, d.dayOfQuarter, d.weekDay, d.ordinalDay, d.day, d.weekYear, d.week, d.month, d.quarter, d.year',
    '5 | 47 | 5 | 137 | 17 | 1991 | 20 | 5 | 2 | 1991',
  ],
  [
    `WITH datetime({year: 1991, month: 8, day: 23, hour: 8, minute: 47, second: 29, nanosecond:301554207, timezone:'Europe/Helsinki'}) AS d RETURN d.epochMillis, d.epochSeconds, d.offsetSeconds, d.offsetMinutes, d.offset, d.timezone, d.nanosecond, d.microsecond, d.millisecond, d.second, d.minute, d.hour, d.year`,
    `682926449301 | 682926449 | 10800 | 180 | '+03:00' | 'Europe/Helsinki' | 301554207 | 301554 | 301 | 29 | 47 | 8 | 1991`,
  ],
  [
    'WITH duration({years: 2, months: 9, days: 25, hours: 3, minutes: 6, seconds: 7, nanoseconds: 222333444}) AS d RETURN d.nanosecondsOfSecond, d.microsecondsOfSecond, d.millisecondsOfSecond, d.secondsOfMinute, d.minutesOfHour, d.daysOfWeek, d.monthsOfYear, d.monthsOfQuarter, d.quartersOfYear, d.nanoseconds, d.microseconds, d.milliseconds, d.seconds, d.minutes, d.hours, d.days, d.weeks, d.months, d.quarters, d.years',
    '222333444 | 222333 | 222 | 7 | 6 | 4 | 9 | 0 | 3 | 11167222333444 | 11167222333 | 11167222 | 11167 | 186 | 3 | 25 | 3 | 33 | 11 | 2',
  ],
  [
    `RETURN date.truncate('millennium', date('2017-10-11'), {day: 2}), date.truncate('century', date('1991-05-17')), date.truncate('decade', localdatetime('1991-05-17T08:47')), date.truncate('year', date('1991-05-17')), date.truncate('weekYear', date('1989-01-01'), {day: 5}), date.truncate('quarter', date('1991-08-23')), date.truncate('month', date('1991-05-17')), date.truncate('week', date('1991-05-17')), date.truncate('day', datetime('1991-05-17T12:00+01:00'))`,
    `'2000-01-02' | '1900-01-01' | '1990-01-01' | '1991-01-01' | '1988-01-05' | '1991-07-01' | '1991-05-01' | '1991-05-13' | '1991-05-17'`,
  ],
  [
    `RETURN datetime.truncate('weekYear', localdatetime('1989-01-01T08:47'), {day: 5}), datetime.truncate('hour', datetime('1991-05-17T08:47:29.301554207-01:00'), {timezone: 'Europe/Helsinki'}), datetime.truncate('day', date('1991-05-17'), {timezone: '+01:00', nanosecond: 2}), datetime.truncate('microsecond', datetime('1991-05-17T08:47:29.301554207+01:00'), {nanosecond: 2})`,
    `'1988-01-05T00:00Z' | '1991-05-17T08:00+03:00[Europe/Helsinki]' | '1991-05-17T00:00:00.000000002+01:00' | '1991-05-17T08:47:29.301554002+01:00'`,
  ],
  [
    `RETURN localtime.truncate('second', time('08:47:29.301554207-01:00')), time.truncate('day', datetime('1991-05-17T08:47:29.301554207+01:00')), time.truncate('minute', localtime('08:47:29.6'), {timezone:'+01:00'}), localtime.truncate('millisecond', localtime('08:47:29.301554207'), {nanosecond: 2})`,
    `'08:47:29' | '00:00+01:00' | '08:47+01:00' | '08:47:29.301000002'`,
  ],
  [
    `RETURN duration.between(date('1991-05-17'), date('2018-04-02')), duration.between(date('1991-05-17'), localtime('16:30')), duration.between(localtime('14:30'), date('2018-04-02')), duration.between(time('14:30'), time('16:30+0100')), duration.between(datetime('2011-03-06T09:14:51.872+0200'), date('2018-04-02')), duration.between(date('2018-04-02'), datetime('2011-03-06T09:14:51.872+0200'))`,
    `'P26Y10M16D' | 'PT16H30M' | 'PT-14H-30M' | 'PT1H' | 'P7Y26DT14H45M8.128S' | 'P-7Y-26DT-14H-45M-8.128S'`,
  ],
  [
    `RETURN duration.inMonths(date('1991-05-17'), date('2018-04-02')), duration.inDays(localdatetime('2011-03-06T09:14:51.872'), localdatetime('2016-02-11T21:45:22.142')), duration.inSeconds(datetime('2011-03-06T09:14:51.872+0200'), datetime('2013-09-04T17:05:58.603+0100')), duration.inSeconds(date('1991-05-17'), localtime('16:30'))`,
    `'P26Y10M' | 'P1803D' | 'PT21920H51M6.731S' | 'PT16H30M'`,
  ],
  [
    `RETURN duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone: 'Europe/Helsinki'}), localdatetime({year: 2017, month: 10, day: 29, hour: 4})), duration.inSeconds(datetime({year: 2017, month: 10, day: 29, hour: 0, timezone: 'Europe/Helsinki'}), localtime({hour: 4})), duration.inSeconds(date('2017-10-29'), datetime({year: 2017, month: 10, day: 29, hour: 4, timezone: 'Europe/Helsinki'}))`,
    `'PT5H' | 'PT5H' | 'PT5H'`,
  ],
  [
    `RETURN duration.between(date('-999999999-01-01'), date('+999999999-12-31')), duration.inSeconds(localdatetime('-999999999-01-01'), localdatetime('+999999999-12-31T23:59:59'))`,
    `'P1999999998Y11M30D' | 'PT17531639991216H'`,
  ],
  [
    `RETURN duration.between(null, date('1991-05-17')), date(null), duration(null), date.truncate('day', null)`,
    'null | null | null | null',
  ],
  [
    `RETURN duration.between(localdatetime('2018-01-01T12:00'), localdatetime('2018-01-02T10:00')), duration.between(localdatetime('2018-01-02T10:00'), localdatetime('2018-01-01T12:00')), duration.inDays(datetime('2017-10-28T12:00Z'), date('2017-10-29')), duration.between(datetime('2018-01-01T12:00+01:00'), datetime('2018-01-01T12:00-01:00'))`,
    `'PT22H' | 'PT-22H' | 'PT0S' | 'PT2H'`,
  ],
  [
    `RETURN date('1991-05-17') + duration({years: 3, months: 7, days: 20, hours: 5, minutes: 41, seconds: 88, nanoseconds: 1}), date('1991-05-17') - duration('P1M'), localtime('08:47:29') + duration('PT25H'), datetime('1991-05-17T08:47:29+01:00') + duration('P1Y1M'), duration('P1D') + duration('PT2H'), duration('P1D') - duration('PT2H'), duration('P1DT2H') * 2, duration('P1Y2M3DT4H') / 2, duration({years:12.5}) * 0.5`,
    `'1995-01-06' | '1991-04-17' | '09:47:29' | '1992-06-17T08:47:29+01:00' | 'P1DT2H' | 'P1DT-2H' | 'P2DT4H' | 'P7M1DT14H' | 'P6Y3M'`,
  ],
  [
    `RETURN date('1991-05-17') = date('1991-05-17'), date('1991-05-17') < date('1985-05-05'), time('12:00+01:00') > time('12:00+02:00'), duration('P1M') = duration('P30D'), duration('P1D') < duration('P2D'), datetime('2000-01-01T12:00Z') = datetime('2000-01-01T13:00+01:00'), date('1991-05-17') < localtime('12:00')`,
    'true | false | true | false | null | true | null',
  ],
  [
    `RETURN toString(duration('PT0S')), toString(duration({seconds: -1, nanoseconds: 1})), toString(time('08:47:29-00:00')), toString(localdatetime('1991-05-17T12:00')), toString(datetime('1991-05-17T08:47:29.301+05:00')), date(toString(date('1991-05-17'))) = date('1991-05-17')`,
    `'PT0S' | 'PT-0.999999999S' | '08:47:29Z' | '1991-05-17T12:00' | '1991-05-17T08:47:29.301+05:00' | true`,
  ],
  [`RETURN date('2015-02-29')`, 'ArgumentError InvalidArgumentValue'],
  ['RETURN date({month: 1})', 'ArgumentError InvalidArgumentValue'],
  ['RETURN date({year: 1991, day: 3})', `'1991-01-03'`],
  [`RETURN date('foo')`, 'ArgumentError InvalidArgumentValue'],
  [
    `RETURN datetime('2013-09-04T17:05:58.603+0100').week, localtime('08:47:29.301554207').nanosecond, time('12:00-02:30').offset, time('12:00Z').timezone`,
    `36 | 301554207 | '-02:30' | 'Z'`,
  ],
  [`UNWIND [date('2020-01-02'), date('2019-05-05')] AS d RETURN d ORDER BY d`, `'2019-05-05' // '2020-01-02'`],
  [`UNWIND [duration('P1D'), duration('PT1H')] AS d RETURN sum(d), min(d), max(d)`, `'P1DT1H' | 'P1D' | 'PT1H'`],
  [
    `UNWIND [time('10:35-08:00'), time('08:47:29.301554207+01:00'), time('12:30:14.301554124+01:00')] AS t RETURN t ORDER BY t DESC`,
    `'10:35-08:00' // '12:30:14.301554124+01:00' // '08:47:29.301554207+01:00'`,
  ],
  ['RETURN date({year: 1991, month: 13})', 'ArgumentError InvalidArgumentValue'],
  ['RETURN localtime({hour: 25})', 'ArgumentError InvalidArgumentValue'],
  [`RETURN duration('foo')`, 'ArgumentError InvalidArgumentValue'],
  [`RETURN datetime({year: 1991, timezone: 'Mars/Base'})`, 'ArgumentError InvalidArgumentValue'],
];
