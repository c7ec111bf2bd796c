// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {ManualArbitrator} from "./ManualArbitrator.sol";

/// @title HastyArbitrator
/// @notice For tests: rules before anyone knows of the dispute, and remembers how that went.
contract HastyArbitrator is ManualArbitrator {
    event Ruled(bool success, bytes result);

    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) public payable override returns (uint256 disputeID) {
        disputeID = super.createDispute(choices, extraData);
        // solhint-disable-next-line avoid-low-level-calls
        (bool success, bytes memory result) = msg.sender.call(abi.encodeCall(IArbitrable.rule, (disputeID, choices)));
        emit Ruled(success, result);
    }
}
