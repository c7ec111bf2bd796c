// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";

/// @title Moves
/// @notice For the invariants: what can be called with terms, and which moves the state table has.
library Moves {
    enum Call {
        Cancel,
        Expire,
        Deliver,
        Release,
        Refund,
        ProposeSettlement,
        AcceptSettlement,
        Reclaim,
        ReleaseAfterReview,
        Revoke,
        Dispute,
        ExecuteRuling,
        SplitUnruled
    }

    function encode(Call call, IAgreements.Terms memory terms, uint256 part) internal pure returns (bytes memory) {
        if (call == Call.Release) return abi.encodeCall(IAgreements.release, (terms, part));
        if (call == Call.ProposeSettlement) return abi.encodeCall(IAgreements.proposeSettlement, (terms, part));
        if (call == Call.AcceptSettlement) return abi.encodeCall(IAgreements.acceptSettlement, (terms, part));
        return abi.encodeWithSelector(_selectorOf(call), terms);
    }

    /// @dev The table's rows, each state with those that it can become.
    function isRow(IAgreements.State from, IAgreements.State to) internal pure returns (bool) {
        if (from == IAgreements.State.Closed) return false;
        if (to == IAgreements.State.Closed) return true;
        if (from == IAgreements.State.None) {
            return to == IAgreements.State.Proposed || to == IAgreements.State.Active;
        }
        if (from == IAgreements.State.Proposed) return to == IAgreements.State.Active;
        if (from == IAgreements.State.Active) {
            return to == IAgreements.State.Delivered || to == IAgreements.State.Disputed;
        }
        return from == IAgreements.State.Delivered && to == IAgreements.State.Disputed;
    }

    function domainOf(Agreements agreements) internal view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Myceliary Agreements"),
                    keccak256("1"),
                    block.chainid,
                    address(agreements)
                )
            );
    }

    function _selectorOf(Call call) private pure returns (bytes4) {
        if (call == Call.Cancel) return IAgreements.cancel.selector;
        if (call == Call.Expire) return IAgreements.expire.selector;
        if (call == Call.Deliver) return IAgreements.deliver.selector;
        if (call == Call.Refund) return IAgreements.refund.selector;
        if (call == Call.Reclaim) return IAgreements.reclaim.selector;
        if (call == Call.ReleaseAfterReview) return IAgreements.releaseAfterReview.selector;
        if (call == Call.Revoke) return IAgreements.revoke.selector;
        if (call == Call.Dispute) return IAgreements.dispute.selector;
        if (call == Call.ExecuteRuling) return IAgreements.executeRuling.selector;
        return IAgreements.splitUnruled.selector;
    }
}
