// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title CommunityTimelock
/// @notice Waits with what members decided, so that who disagrees can leave before, and then is the one who does it: the
/// account to which a community's stewardship is offered. OpenZeppelin's timelock as it is; anyone executes what is due.
contract CommunityTimelock is TimelockController {
    /// @param delay Seconds from scheduling to execution.
    /// @param admin Names who proposes and cancels, and renounces.
    constructor(uint256 delay, address admin) TimelockController(delay, new address[](0), _everyone(), admin) {}

    /// @dev A role of the zero address is everyone's.
    function _everyone() private pure returns (address[] memory) {
        return new address[](1);
    }
}
