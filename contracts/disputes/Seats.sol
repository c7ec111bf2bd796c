// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IJury} from "../interfaces/IJury.sol";

/// @title Seats
/// @notice A juror's seat in 64 bits, so that four of them share a slot: the juror's number in the low 32 bits, then 8 of
/// what it did, then 16 of the choice that it revealed.
/// @dev Nothing is lost in these casts: each takes the very bits that `encode` and `revealed` put there.
library Seats {
    uint256 private constant STATUS_SHIFT = 32;
    uint256 private constant CHOICE_SHIFT = 40;

    function encode(uint32 number, IJury.Seat status) internal pure returns (uint64) {
        return number | (uint64(status) << uint64(STATUS_SHIFT));
    }

    function revealed(uint32 number, uint16 choice) internal pure returns (uint64) {
        return encode(number, IJury.Seat.Revealed) | (uint64(choice) << uint64(CHOICE_SHIFT));
    }

    function numberOf(uint64 seat) internal pure returns (uint32) {
        return uint32(seat);
    }

    function statusOf(uint64 seat) internal pure returns (IJury.Seat) {
        return IJury.Seat(uint8(seat >> STATUS_SHIFT));
    }

    function choiceOf(uint64 seat) internal pure returns (uint16) {
        return uint16(seat >> CHOICE_SHIFT);
    }
}
