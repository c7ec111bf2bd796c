// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Draw} from "../disputes/Draw.sol";
import {Jury} from "../disputes/Jury.sol";
import {Arbitrables} from "../disputes/Arbitrables.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";

/// @title JuryHarness
/// @notice For tests: the jury, with a pool of made-up accounts that nobody has to enrol one by one.
contract JuryHarness is Jury {
    using Draw for Draw.Lot;

    uint160 private constant FIRST_ACCOUNT = 2 ** 100;

    constructor(ICommunityFactory communities, IRandomness randomness) Jury(communities, randomness) {}

    /// @notice Adds `count` jurors.
    function fill(address community, uint256 count) external {
        enlarge(community, _pools[community].size + count);
        for (uint256 i = _pools[community].size - count; i < _pools[community].size; ++i) _populate(community, i);
    }

    /// @notice Writes the jurors whom a pending draw is going to take, of those that `enlarge` left out.
    function populate(uint256 disputeID, uint256 count) external {
        Dispute storage dispute = _disputes[disputeID];
        Round memory round = dispute.round;
        (address raiser, address other, ) = Arbitrables.parties(dispute.terms.arbitrable, disputeID);
        Draw.Lot memory lot = _lotOf(dispute, round, raiser, other);
        bytes32 seed = RANDOMNESS.seedOf(dispute.terms.seedBlock);
        for (uint256 seat = round.endSeat; seat < round.endSeat + count; ++seat) {
            uint256 random = uint256(keccak256(abi.encode(seed, address(this), disputeID, seat)));
            _populate(dispute.terms.community, lot.take(random));
        }
    }

    /// @notice Makes the pool that large, without writing any juror: there is time for a hundred thousand only so.
    function enlarge(address community, uint256 size) public {
        Pool storage pool = _pools[community];
        pool.numbers += uint32(size - pool.size);
        pool.size = uint24(size);
    }

    function _populate(address community, uint256 place) private {
        Pool storage pool = _pools[community];
        if (pool.order[place] != 0) return;
        uint32 number = uint32(place + 1);
        pool.order[place] = number;
        pool.jurors[number] = Juror(address(FIRST_ACCOUNT + number), uint24(number));
    }
}
