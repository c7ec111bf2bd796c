// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Jury} from "../disputes/Jury.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";

/// @title JuryHarness
/// @notice For tests: the jury, with a pool that can be filled with made-up accounts without each of them enrolling.
contract JuryHarness is Jury {
    uint160 private constant FIRST_ACCOUNT = 2 ** 100;

    constructor(ICommunityFactory communities, IRandomness randomness) Jury(communities, randomness) {}

    function fill(address community, uint256 count) external {
        Pool storage pool = _pools[community];
        uint24 size = pool.size;
        uint32 number = pool.numbers;
        for (uint256 i = 0; i < count; ++i) {
            address account = address(FIRST_ACCOUNT + ++number);
            pool.jurors[number] = Juror(account, size + 1);
            pool.order[size] = number;
            ++size;
        }
        (pool.size, pool.numbers) = (size, number);
    }
}
