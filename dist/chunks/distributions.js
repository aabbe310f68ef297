// src/foundation/stats/gamma.ts
const SERIES_FROM = 10;
/**
* What Stirling's formula lacks: ln Γ(x) - ((x - ½) ln x - x + ½ ln 2π), for x > 0.
* Asymptotic series (DLMF 5.11.1) from 10 on; below it by the recurrence Γ(x + 1) = x Γ(x).
*/
function stirlingCorrection(x) {
	let shifted = x;
	let correction = 0;
	while (shifted < SERIES_FROM) {
		correction += (shifted + .5) * Math.log1p(1 / shifted) - 1;
		shifted += 1;
	}
	const r = 1 / shifted;
	const s = r * r;
	const tail = -1 / 1680 + s * (1 / 1188 + s * (-691 / 360360 + s * (1 / 156)));
	return correction + r * (1 / 12 + s * (-1 / 360 + s * (1 / 1260 + s * tail)));
}
/**
* x ln(x / m) + m - x for x, m > 0, without the cancellation near x = m. Give `difference` = x - m where it
* is known better than by subtraction.
* Loader, "Fast and accurate computation of binomial probabilities" (2000).
*/
function deviance(x, m, difference = x - m) {
	if (Math.abs(difference) >= .1 * (x + m)) return x * Math.log(x / m) - difference;
	const v = difference / (x + m);
	let power = 2 * x * v;
	let total = difference * v;
	for (let k = 3;; k += 2) {
		power *= v * v;
		const next = total + power / k;
		if (next === total) return total;
		total = next;
	}
}
// src/foundation/stats/incomplete-beta.ts
const TINY$1 = 1e-300;
const EPSILON$1 = 2 ** -53;
const MAX_TERMS$1 = 1e6;
/**
* Regularized incomplete beta I_x(a, b) and its complement, for a, b > 0 and 0 <= x <= 1 (DLMF 8.17.2).
* `y` is 1 - x; give it where it is known better than by subtraction.
*/
function incompleteBeta(a, b, x, y = 1 - x) {
	if (!(a > 0) || !(b > 0)) throw new RangeError(`incompleteBeta: need a, b > 0, got ${a}, ${b}`);
	if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta: need 0 <= x <= 1, got ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (y === 0) return {
		lower: 1,
		upper: 0
	};
	const front = betaKernel(a, b, x, y);
	if (x * (a + b + 2) < a + 1) {
		const lower = front / continuedFraction$1(a, b, x, y);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = front / continuedFraction$1(b, a, y, x);
	return {
		lower: 1 - upper,
		upper
	};
}
/**
* The logit ln(x / (1 - x)) of the x at which I_x(a, b) = p; the logit keeps both x and 1 - x exact.
* `q` is 1 - p; give it where it is known better than by subtraction.
*/
function incompleteBetaInverseLogit(p, a, b, q = 1 - p) {
	if (!(p > 0 && q > 0)) throw new RangeError(`incompleteBetaInverse: need 0 < p < 1, got ${p}`);
	const useLower = p <= q;
	const target = Math.log(useLower ? p : q);
	let low = -1e5;
	let high = 1e5;
	let u = Math.log(a / b);
	for (let step = 0; step < 200; step++) {
		const { value, slope } = logTail(a, b, u, useLower);
		const error = value - target;
		if (error > 0 === useLower) high = u;
		else low = u;
		const newton = u - error / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - u) <= 4 * EPSILON$1 * Math.max(1, Math.abs(u))) return next;
		u = next;
	}
	return u;
}
/** ln of one tail at logit u and its derivative by u; -Infinity where the tail underflows. */
function logTail(a, b, u, useLower) {
	const x = 1 / (1 + Math.exp(-u));
	const y = 1 / (1 + Math.exp(u));
	if (x === 0 || y === 0) return {
		value: useLower === (x === 0) ? -Infinity : 0,
		slope: NaN
	};
	const tails = incompleteBeta(a, b, x, y);
	const tail = useLower ? tails.lower : tails.upper;
	const density = betaKernel(a, b, x, y) / tail;
	return {
		value: Math.log(tail),
		slope: useLower ? density : -density
	};
}
/** x^a (1 - x)^b / B(a, b) by Loader's deviances, exact also for large a and b. */
function betaKernel(a, b, x, y) {
	const n = a + b;
	const corrections = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b);
	const excess = y < x ? n * y - b : a - n * x;
	const exponent = corrections - deviance(a, n * x, excess) - deviance(b, n * y, -excess);
	return Math.sqrt(a / n * (b / (2 * Math.PI))) * Math.exp(exponent);
}
/**
* The continued fraction of Didonato & Morris (1992, equation 9) for x below the mean, evaluated by Lentz's
* method. Written in y = 1 - x where x is near 1, so that large a keeps its digits.
*/
function continuedFraction$1(a, b, x, y) {
	let value = a * (a * y - b * x + 1) / (a + 1) || TINY$1;
	let c = value;
	let d = 0;
	for (let m = 1; m < MAX_TERMS$1; m++) {
		const k = a + 2 * m - 1;
		const step = m * (b - m) * x / k;
		const numerator = (a + m - 1) / k * (a + b + m - 1) * step * x;
		const denominator = m + step + (a + m) / (k + 2) * (a * y - b * x + 1 + m * (1 + y));
		d = 1 / (denominator + numerator * d || TINY$1);
		c = denominator + numerator / c || TINY$1;
		value *= c * d;
		if (Math.abs(c * d - 1) <= 2 * EPSILON$1) break;
	}
	return value;
}
// src/foundation/stats/incomplete-gamma.ts
const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MAX_TERMS = 1e6;
/** Regularized incomplete gamma functions P(a, x) and Q(a, x), for a > 0 and x >= 0 (DLMF 8.2.4). */
function incompleteGamma(a, x) {
	if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma: need a > 0 and x >= 0, got ${a}, ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	const density = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingCorrection(a) - deviance(a, x));
	if (x < a + 1) {
		const lower = density / a * powerSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = density * continuedFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
}
/** Σ x^k / ((a + 1)…(a + k)), DLMF 8.11.4. */
function powerSeries(a, x) {
	let term = 1;
	let total = 1;
	for (let k = 1; k < MAX_TERMS && term > total * EPSILON; k++) {
		term *= x / (a + k);
		total += term;
	}
	return total;
}
/** The continued fraction of DLMF 8.9.2, evaluated forwards by Lentz's method. */
function continuedFraction(a, x) {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / (b || TINY);
	let value = d;
	for (let k = 1; k < MAX_TERMS; k++) {
		const numerator = k * (a - k);
		b += 2;
		d = 1 / (numerator * d + b || TINY);
		c = b + numerator / c || TINY;
		value *= c * d;
		if (Math.abs(c * d - 1) <= 2 * EPSILON) break;
	}
	return value;
}
// src/foundation/stats/distributions.ts
/** P(Z > z) of the standard normal distribution, right in both tails. */
function normalSf(z) {
	const { lower, upper } = incompleteGamma(.5, z * z / 2);
	return z >= 0 ? upper / 2 : .5 + lower / 2;
}
/** The z with P(Z <= z) = p, for 0 < p < 1. */
function normalQuantile(p) {
	requireProbability("normalQuantile", p);
	return p <= .5 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}
/**
* The z with P(Z > z) = p, for 0 < p <= ½. ln P(Z > z) is concave, and √(-2 ln p) lies above the root, so
* Newton's steps descend to it and never cross.
*/
function normalUpperQuantile(p) {
	const target = Math.log(p);
	let z = Math.sqrt(-2 * target);
	for (let step = 0; step < 60; step++) {
		const tail = normalSf(z);
		const hazard = Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * tail);
		const next = z + (Math.log(tail) - target) / hazard;
		if (Math.abs(next - z) <= 1e-16 * Math.max(1, z)) return next;
		z = next;
	}
	return z;
}
/** The t with P(T <= t) = p, for 0 < p < 1 and `df` > 0. */
function studentTQuantile(p, df) {
	requireProbability("studentTQuantile", p);
	if (p === .5) return 0;
	const tail = p < .5 ? p : 1 - p;
	const logit = incompleteBetaInverseLogit(2 * tail, df / 2, .5, 1 - 2 * tail);
	const t = Math.sqrt(df) * Math.exp(-logit / 2);
	return p < .5 ? -t : t;
}
/** P(X > x) of the chi-square distribution with `df` > 0 degrees of freedom. */
function chiSquareSf(x, df) {
	return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}
/** The x with P(X <= x) = p of the beta distribution, for 0 < p < 1 and a, b > 0. */
function betaQuantile(p, a, b) {
	return 1 / (1 + Math.exp(-incompleteBetaInverseLogit(p, a, b)));
}
/**
* P(K > x) of Kolmogorov's limiting distribution. The alternating series serves from 1 on; below it
* converges slowly, and the theta-function form of the cdf takes over (Marsaglia, Tsang & Wang 2003).
*/
function kolmogorovSf(x) {
	if (x <= 0) return 1;
	if (x < 1) return 1 - kolmogorovCdfNearZero(x);
	let total = 0;
	for (let k = 1; k <= 20; k++) total += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
	return total;
}
function kolmogorovCdfNearZero(x) {
	let total = 0;
	for (let k = 1; k <= 20; k++) total += Math.exp(-(((2 * k - 1) * Math.PI) ** 2) / (8 * x * x));
	return Math.sqrt(2 * Math.PI) / x * total;
}
function requireProbability(name, p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`${name}: need 0 < p < 1, got ${p}`);
}
export { studentTQuantile as a, normalQuantile as i, chiSquareSf as n, stirlingCorrection as o, kolmogorovSf as r, betaQuantile as t };
