// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Decay
/// @notice What is left of something that halves again and again: 2^(−elapsed/halfLife).
/// @dev 2^(−n−r) = 2^(−n) · e^(−r·ln 2), with n whole halvings, which are a shift, and 0 ≤ r < 1. With x = r·ln 2 < 0.6932,
/// e^(−x) is its Taylor series up to x^20/20!, by Horner's rule: 1 − x/1·(1 − x/2·(1 − x/3·(…))).
///
/// How far off, in units of 1e-36 (`FINE`):
///  - x is low by less than 2 (LN_2 by less than 1, the division by less than 1), so e^(−x) is high by less than 2;
///  - each step of Horner's rule rounds once, by less than 1, and passes an error of the step before it on times x/k, with
///    the sign turned: less than 1 + 0.7·(1 + 0.35·(1 + …)) < 3 in all;
///  - the series alternates and its terms get smaller, so what is left out is less than x^21/21! < 1e-23, 1e13 units;
///  - the shift rounds down by less than 1.
/// Then the division to units of 1e-18 (`ONE`) rounds down by less than one of those. In them, the result is less than
/// 0.0001 above the exact value and less than 1.0001 below it. It is exact where elapsed is a multiple of halfLife below 19
/// of them, and zero from 60 halvings on, where the exact value is less than one unit.
///
/// It never grows with elapsed: one second more is LN_2/halfLife more of x, which outweighs all the errors above as long as
/// halfLife < 1e12 seconds (30,000 years), for then a second changes the exact value by more than 3e23 units.
library Decay {
    /// @dev 1, in the scale of the result.
    uint256 internal constant ONE = 1e18;

    /// @dev 1, in the scale of the calculation.
    uint256 private constant FINE = 1e36;

    /// @dev The natural logarithm of 2 in units of `FINE`, rounded down (OEIS A002162).
    uint256 private constant LN_2 = 693147180559945309417232121458176568;

    uint256 private constant TERMS = 20;

    /// @dev 2^60 > 1e18: from here on nothing is left.
    uint256 private constant HALVINGS = 60;

    /// @param elapsed Seconds.
    /// @param halfLife Seconds, at least 1.
    /// @return What is left of 1, in units of `ONE`.
    function factor(uint256 elapsed, uint256 halfLife) internal pure returns (uint256) {
        uint256 halvings = elapsed / halfLife;
        if (halvings >= HALVINGS) return 0;

        uint256 x = ((elapsed % halfLife) * LN_2) / halfLife;
        uint256 left = FINE;
        for (uint256 k = TERMS; k != 0; --k) left = FINE - (x * left) / (k * FINE);
        return (left >> halvings) / (FINE / ONE);
    }
}
