/**
 * The moon and the sun as far as the calendar needs them, after Meeus, Astronomical Algorithms (2nd ed.): new moons to some seconds
 * (chapter 49), the sun's longitude to 0.01° (chapter 25). Written to check a table of dates, by other means than the table's source.
 */

const RADIANS = Math.PI / 180
const sin = (degrees: number): number => Math.sin(degrees * RADIANS)

/** Days of dynamical time ahead of universal time in this century (Espenak and Meeus, 2005 to 2050). */
const deltaT = (year: number): number => (62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) ** 2) / 86_400

/** Julian day, dynamical time, of the k-th new moon after that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const periodic =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * f) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * f) -
    0.00057 * sin(moon + 2 * f) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * f) +
    0.00038 * e * sin(sun - 2 * f) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) -
    0.00007 * sin(moon + 2 * sun) +
    0.00004 * (sin(2 * moon - 2 * f) + sin(3 * sun)) +
    0.00003 * (sin(moon + sun - 2 * f) + sin(2 * moon + 2 * f) - sin(moon + sun + 2 * f) + sin(moon - sun + 2 * f))
  const planets =
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sin(251.88 + 0.016321 * k) +
    0.000164 * sin(251.83 + 26.651886 * k) +
    0.000126 * sin(349.42 + 36.412478 * k) +
    0.00011 * sin(84.66 + 18.206239 * k) +
    0.000062 * sin(141.74 + 53.303771 * k) +
    0.00006 * sin(207.14 + 2.453732 * k)
  return 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t + periodic + planets
}

const UNIX_EPOCH = 2440587.5
const BEIJING = 8 / 24
const MILLISECONDS = 86_400_000
/** Julian day in Beijing time, universal, as a text `YYYY-MM-DD`. */
const beijingDay = (julianDay: number): string =>
  new Date((julianDay - UNIX_EPOCH + BEIJING) * MILLISECONDS).toISOString().slice(0, 10)

/** The days, in Beijing, on which the new moons of a year fall. */
export function newMoonDays(year: number): readonly string[] {
  const first = Math.floor((year - 2000) * 12.3685) - 1
  return Array.from({ length: 15 }, (_, i) => beijingDay(newMoon(first + i) - deltaT(year)))
}

/** Degrees, apparent, at the end of a day in Beijing. */
export function sunLongitudeAtEndOf(isoDay: string): number {
  const julianDay = Date.parse(isoDay) / MILLISECONDS + UNIX_EPOCH + 1 - BEIJING
  const t = (julianDay + deltaT(Number(isoDay.slice(0, 4))) - 2451545) / 36525
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
  const m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
  const centre = (1.914602 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}
