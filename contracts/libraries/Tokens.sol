// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

/// @title Tokens
/// @notice The two token addresses that are not contracts.
library Tokens {
    /// @dev ERC-7528: the chain's native currency.
    address internal constant NATIVE = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;

    /// @dev Nothing is held: a gift, time given, a direct or a traditional payment.
    address internal constant NONE = address(0);
}
