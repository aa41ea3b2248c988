-- Bench of synapse_conductance: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity synapse_conductance_tb is
  generic (
    VECTORS : string := "hdl/vectors/synapse_conductance.csv"  -- rows to replay
  );
end entity;

architecture bench of synapse_conductance_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(80 downto 0);
  signal row_out : std_logic_vector(16 downto 0);
  signal valid, done : std_logic;
  signal decay, g, arrived, g_new : std_logic_vector(15 downto 0);
  signal word : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "synapse_conductance", VECTORS => VECTORS, IN_BITS => 81, OUT_BITS => 17)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, decay, g, arrived, word) <= row_in;
  row_out <= done & g_new;

  dut : entity work.synapse_conductance
    port map (clk => clk,
              valid => valid, decay => signed(decay), g => signed(g), arrived => signed(arrived), word => word,
              done => done, std_logic_vector(g_new) => g_new);
end architecture;
